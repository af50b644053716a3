package io.apidirect.bootstrap.launcher;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** What the AWS simulator answers besides AWS's own protocols. */
final class SimulatorControls {

    private static final String OUR_ROLE =
            "{\"account\":\"999999999999\",\"role\":\"apidirect-control-plane\"}";
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final URI simulator;

    SimulatorControls(URI simulator) {
        this.simulator = simulator;
    }

    /** What it says about its health, once it says anything. */
    Optional<String> health() {
        try {
            return Optional.of(
                    ask(HttpRequest.newBuilder(simulator.resolve("/_simulator/health"))));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** The platform's own role in its own simulated account; the same after every restart. */
    Role controlPlane() {
        var question =
                HttpRequest.newBuilder(simulator.resolve("/_simulator/accounts"))
                        .POST(BodyPublishers.ofString(OUR_ROLE));
        try {
            return JSON.readValue(ask(question), Account.class).role();
        } catch (IOException unusable) {
            throw new CannotStart("the AWS simulator opens no account: " + unusable, unusable);
        }
    }

    private String ask(HttpRequest.Builder question) throws IOException {
        var request = question.timeout(Duration.ofSeconds(5)).build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
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
