package io.apidirect.bootstrap.launcher;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.apidirect.bootstrap.configuration.AwsSettings;
import io.apidirect.bootstrap.configuration.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/** The simulator of AWS as a child process; the server sees only its address. */
final class AwsSimulator {

    private static final int USUAL_PORT = 4566;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String OUR_ACCOUNT = "999999999999";
    private static final String OUR_ROLE = "apidirect-control-plane";
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final ChildProcess process;
    private final int port;

    private AwsSimulator(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    static AwsSimulator start(Installation installation, Settings settings, String classPath) {
        int port = Ports.choose(settings, AwsSettings.SIMULATOR_PORT, USUAL_PORT);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                List.of(
                        java,
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-Dsun.net.httpserver.nodelay=true",
                        "-cp",
                        classPath,
                        "io.apidirect.simulator.aws.Simulator",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        installation.folder("aws-simulator").toString(),
                        "--time-scale",
                        Double.toString(1.0 / settings.the(AwsSettings.SIMULATOR_SPEED)));
        return new AwsSimulator(
                ChildProcess.start(installation, "aws-simulator", command, Map.of()), port);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Waits until it answers. */
    void awaitReady() {
        var giveUp = Instant.now().plus(PATIENCE);
        while (!isWell()) {
            if (!process.isAlive() || Instant.now().isAfter(giveUp)) {
                throw new CannotStart(
                        "the AWS simulator does not start; its log is " + process.log());
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    /** The platform's own role in its own simulated account; the same after every restart. */
    Role controlPlane() {
        var wish = "{\"account\":\"%s\",\"role\":\"%s\"}".formatted(OUR_ACCOUNT, OUR_ROLE);
        var question =
                HttpRequest.newBuilder(url().resolve("/_simulator/accounts"))
                        .POST(BodyPublishers.ofString(wish));
        try {
            return JSON.readValue(ask(question), Account.class).role();
        } catch (IOException unusable) {
            throw new CannotStart("the AWS simulator opens no account: " + unusable, unusable);
        }
    }

    void stop() {
        process.stop(Duration.ofSeconds(10));
    }

    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    private boolean isWell() {
        try {
            ask(HttpRequest.newBuilder(url().resolve("/_simulator/health")));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private String ask(HttpRequest.Builder question) throws IOException {
        try {
            var answer =
                    http.send(
                            question.timeout(Duration.ofSeconds(5)).build(),
                            BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("HTTP %d: %s".formatted(answer.statusCode(), answer.body()));
            }
            return answer.body();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted while the AWS simulator starts");
        }
    }

    private record Account(Role role) {}

    /** A role with keys that act as it. */
    record Role(String arn, String accessKeyId, String secretAccessKey) {}
}
