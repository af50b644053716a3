package io.apidirect.bootstrap.launcher;

import io.apidirect.bootstrap.configuration.Setting;
import io.apidirect.bootstrap.configuration.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Finds ports: the configured one or nothing; else the one of last time, so that addresses stay
 * what they were; else the usual one; else any that is free.
 */
final class Ports {

    private final Settings settings;
    private final Installation installation;
    private final InetAddress where;
    private final Set<Integer> chosen = new HashSet<>();

    Ports(Settings settings, Installation installation, InetAddress where) {
        this.settings = settings;
        this.installation = installation;
        this.where = where;
    }

    int choose(Setting<Integer> setting, int usual) {
        int port =
                settings.find(setting)
                        .map(configured -> required(setting, configured))
                        .orElseGet(() -> found(setting, usual));
        chosen.add(port);
        return port;
    }

    private int found(Setting<Integer> setting, int usual) {
        var kept = "ports/" + setting.name();
        int preferred = installation.find(kept).map(Integer::parseInt).orElse(usual);
        int port = obstacle(preferred).isEmpty() ? preferred : free();
        installation.write(kept, Integer.toString(port));
        return port;
    }

    private int required(Setting<Integer> setting, int port) {
        obstacle(port)
                .ifPresent(
                        reason -> {
                            throw new CannotStart(
                                    "%s is %d, but %s; stop what listens there or choose another port"
                                            .formatted(setting.variable(), port, reason));
                        });
        return port;
    }

    static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /** Why nobody could listen on the port now. */
    private Optional<String> obstacle(int port) {
        if (chosen.contains(port)) {
            return Optional.of("another port of this installation is the same");
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(where, port));
            return Optional.empty();
        } catch (IOException refused) {
            return Optional.of("this port cannot be used (%s)".formatted(refused.getMessage()));
        }
    }
}
