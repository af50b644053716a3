package io.apidirect.cli;

import com.sun.net.httpserver.HttpServer;
import io.apidirect.cli.generated.GeneratedOperations;
import io.apidirect.cli.terminal.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * What the launcher runs once to make the AOT cache: the commands that people type most, against a
 * server of its own.
 */
final class Training {
    private static final byte[] PAGE =
            "{\"items\":[{\"name\":\"a\",\"createdAt\":\"2026-01-01T00:00:00Z\"}],\"next\":null}"
                    .getBytes(StandardCharsets.UTF_8);

    private Training() {}

    public static void main(String[] args) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, PAGE.length);
                    exchange.getResponseBody().write(PAGE);
                    exchange.close();
                });
        server.start();
        try {
            rehearse("http://127.0.0.1:" + server.getAddress().getPort());
        } finally {
            server.stop(0);
        }
    }

    private static void rehearse(String url) {
        Map<String, String> environment =
                Map.of(
                        "APIDIRECT_URL",
                        url,
                        "APIDIRECT_TOKEN",
                        "training",
                        "XDG_CONFIG_HOME",
                        "/nonexistent");
        var nothing =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var terminal =
                new Terminal(
                        InputStream.nullInputStream(),
                        nothing,
                        nothing,
                        environment,
                        Path.of("/"),
                        "");
        for (String line :
                List.of(
                        "help",
                        "help projects list",
                        "projects list",
                        "projects list --json",
                        "aws link",
                        "plan --help",
                        "nonsense")) {
            Main.run(
                    terminal,
                    InstantSource.system(),
                    new GeneratedOperations(),
                    List.of(line.split(" ")));
        }
    }
}
