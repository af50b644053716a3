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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * What the launcher runs once to make the AOT cache: the commands that people type most, logged in
 * to a server of its own.
 */
final class Training {
    private static final String PAGE =
            "{\"items\":[{\"name\":\"a\",\"release\":\"r1\",\"createdAt\":\"2026-01-01T00:00:00.1Z\"}],\"next\":null}";
    private static final String THING =
            "{\"project\":\"a\",\"environment\":\"dev\",\"state\":\"serving\",\"url\":\"http://a\",\"tasks\":{\"running\":1},\"outputs\":{\"a.B\":\"c\"}}";

    private Training() {}

    public static void main(String[] args) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    String path = exchange.getRequestURI().getPath();
                    boolean isThing = path.matches(".*/(status|outputs|me)");
                    byte[] answer = (isThing ? THING : PAGE).getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        server.start();
        Path configuration = Files.createTempDirectory("apidirect-training");
        try {
            rehearse("http://127.0.0.1:" + server.getAddress().getPort(), configuration);
        } finally {
            server.stop(0);
            removed(configuration);
        }
    }

    private static void rehearse(String url, Path configuration) throws IOException {
        logIn(url, configuration);
        Map<String, String> environment =
                Map.of("APIDIRECT_URL", url, "XDG_CONFIG_HOME", configuration.toString());
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
                        "projects list --query items[].name",
                        "status",
                        "outputs",
                        "releases list",
                        "deployments list",
                        "whoami",
                        "aws link",
                        "plan --help",
                        "__complete deploy -e d",
                        "nonsense")) {
            Main.run(
                    terminal,
                    InstantSource.system(),
                    new GeneratedOperations(),
                    List.of(line.split(" ")));
        }
    }

    private static void logIn(String url, Path configuration) throws IOException {
        Path folder = Files.createDirectory(configuration.resolve("apidirect"));
        Files.writeString(
                folder.resolve("credentials.json"),
                "{\"default\":{\"url\":\"%s\",\"token\":\"a\",\"refreshToken\":\"b\",\"expiresAt\":\"2999-01-01T00:00:00.1Z\"}}"
                        .formatted(url));
        Files.writeString(
                folder.resolve("config.json"),
                "{\"profile\":\"default\",\"profiles\":{\"default\":{\"url\":\"%s\",\"project\":\"a\",\"environment\":\"dev\"}}}"
                        .formatted(url));
    }

    private static void removed(Path configuration) throws IOException {
        Path folder = configuration.resolve("apidirect");
        for (String file : List.of("credentials.json", "config.json", "credentials.lock")) {
            Files.deleteIfExists(folder.resolve(file));
        }
        Files.deleteIfExists(folder);
        Files.deleteIfExists(configuration);
    }
}
