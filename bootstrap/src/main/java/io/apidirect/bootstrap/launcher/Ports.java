package io.apidirect.bootstrap.launcher;

import io.apidirect.bootstrap.configuration.Setting;
import io.apidirect.bootstrap.configuration.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * Finds ports: the configured one or nothing; else the one of last time, so that addresses stay
 * what they were; else the usual one; else any that is free.
 */
final class Ports {

    private final Settings settings;
    private final Installation installation;

    Ports(Settings settings, Installation installation) {
        this.settings = settings;
        this.installation = installation;
    }

    int choose(Setting<Integer> setting, int usual) {
        var configured = settings.find(setting);
        if (configured.isPresent()) {
            return required(setting, configured.get());
        }
        var kept = "ports/" + setting.name();
        int preferred = installation.find(kept).map(Integer::parseInt).orElse(usual);
        int chosen = isFree(preferred) ? preferred : free();
        installation.write(kept, Integer.toString(chosen));
        return chosen;
    }

    private static int required(Setting<Integer> setting, int port) {
        if (isFree(port)) {
            return port;
        }
        throw new CannotStart(
                "%s is %d, but another program listens there; stop it or choose another port"
                        .formatted(setting.variable(), port));
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
