package io.apidirect.bootstrap.launcher;

import io.apidirect.bootstrap.configuration.Setting;
import io.apidirect.bootstrap.configuration.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * Finds ports: the configured one or nothing, the usual one if it is free, or else any free one.
 */
final class Ports {

    private Ports() {}

    static int choose(Settings settings, Setting<Integer> setting, int usual) {
        var configured = settings.find(setting);
        if (configured.isPresent()) {
            if (!isFree(configured.get())) {
                throw new CannotStart(
                        "%s is %d, but another program listens there; stop it or choose another port"
                                .formatted(setting.variable(), configured.get()));
            }
            return configured.get();
        }
        return isFree(usual) ? usual : free();
    }

    static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
