package io.apidirect.bootstrap.launcher;

import io.apidirect.bootstrap.configuration.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The address of this machine on which the server is to listen. */
final class ListenAddress {

    private static final String EVERYWHERE = "*";

    private ListenAddress() {}

    /** Resolves it, or says that it is none of this machine's. */
    static InetAddress of(Settings settings) {
        var host = settings.the(Settings.HTTP_HOST);
        try (var socket = new ServerSocket()) {
            var address =
                    EVERYWHERE.equals(host)
                            ? new InetSocketAddress(0).getAddress()
                            : InetAddress.getByName(host);
            socket.bind(new InetSocketAddress(address, 0));
            return address;
        } catch (IOException _) {
            throw new CannotStart(
                    "%s is '%s', but must be an address of this machine, or * for all of them"
                            .formatted(Settings.HTTP_HOST.variable(), host));
        }
    }
}
