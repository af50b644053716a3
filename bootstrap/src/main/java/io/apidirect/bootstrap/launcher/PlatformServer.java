package io.apidirect.bootstrap.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/** The server (Open Liberty with the platform's WAR) as a child process. */
final class PlatformServer {

    private static final List<String> NOT_STARTED =
            List.of("CWWKZ0002E", "CWWKZ0004E", "CWWKZ0012I");

    /** The code with which Liberty says that it could not listen on a port, and goes on. */
    private static final String PORT_TAKEN = "CWWKO0221E";

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(200);
    private static final Duration GRACEFUL_STOP = Duration.ofSeconds(40);

    private final ChildProcess process;
    private final URI readiness;

    private PlatformServer(ChildProcess process, URI url) {
        this.process = process;
        this.readiness = url.resolve("/health/ready");
    }

    static PlatformServer start(
            Installation installation, Path liberty, URI url, Map<String, String> settings) {
        var environment = new HashMap<>(settings);
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("WLP_OUTPUT_DIR", installation.folder("liberty").toString());
        environment.put("LOG_DIR", installation.folder("logs/liberty").toString());
        var command = List.of(liberty.resolve("bin/server").toString(), "run", "apidirect");
        return new PlatformServer(
                ChildProcess.start(installation, "server", command, environment), url);
    }

    /** Waits until it, and nobody else, answers that it is ready. */
    void awaitReady() {
        var giveUp = Instant.now().plus(PATIENCE);
        try (var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            while (!isReady(client)) {
                if (says(List.of(PORT_TAKEN))) {
                    throw new PortTaken("the server");
                }
                if (!process.isAlive() || says(NOT_STARTED) || Instant.now().isAfter(giveUp)) {
                    throw new CannotStart(
                            "the server does not get ready; its log is " + process.log());
                }
                LockSupport.parkNanos(BETWEEN_QUESTIONS.toNanos());
            }
        }
    }

    void stop() {
        process.stop(GRACEFUL_STOP);
    }

    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /** Liberty itself lives on when the platform in it could not start. */
    private boolean says(List<String> codes) {
        try (var lines = Files.lines(process.log())) {
            return lines.anyMatch(line -> codes.stream().anyMatch(line::contains));
        } catch (IOException | UncheckedIOException _) {
            return false;
        }
    }

    private boolean isReady(HttpClient client) {
        var question = HttpRequest.newBuilder(readiness).timeout(Duration.ofSeconds(5)).build();
        try {
            var answer = client.send(question, BodyHandlers.ofString());
            if (answer.statusCode() == 200 && !WhoAnswers.isProcess(answer.body(), process.pid())) {
                throw new PortTaken("the server");
            }
            return answer.statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted while the server starts");
        }
    }
}
