package io.apidirect.bootstrap.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Somebody who calls the platform's HTTP operations with a token, or with none. */
public final class Caller {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Offers HTTP/2, as most clients do, which the platform must leave alone. */
    private final HttpClient http = HttpClient.newHttpClient();

    private final URI platform;
    private final String token;

    private Caller(URI platform, String token) {
        this.platform = platform;
        this.token = token;
    }

    static Caller anonymous(URI platform) {
        return new Caller(platform, "");
    }

    /** The owner of a new organisation. */
    public static Caller signUp(URI platform, String name)
            throws IOException, InterruptedException {
        var wish =
                Map.of(
                        "email",
                        name + "@example.com",
                        "password",
                        "four quite unrelated words",
                        "organizationName",
                        name);
        var session = anonymous(platform).post("/v1/sign-ups", wish);
        return new Caller(platform, session.path("accessToken").asText());
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return done(send("GET", path, ""));
    }

    public JsonNode post(String path, Map<String, ?> body)
            throws IOException, InterruptedException {
        return done(attempt(path, body));
    }

    HttpResponse<String> attempt(String path, Map<String, ?> body)
            throws IOException, InterruptedException {
        return send("POST", path, JSON.writeValueAsString(body));
    }

    HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(platform.resolve(path))
                        .timeout(Duration.ofSeconds(60))
                        .header("Accept", "application/json, */*;q=0.5")
                        .method(method, BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        var answer = http.send(request.build(), BodyHandlers.ofString());
        assertEquals(HttpClient.Version.HTTP_1_1, answer.version(), "see decision 11");
        return answer;
    }

    private static JsonNode done(HttpResponse<String> answer) throws IOException {
        assertEquals(2, answer.statusCode() / 100, answer + " " + answer.body());
        return read(answer);
    }

    static JsonNode read(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    /** Puts the source where the platform's answer says. */
    int upload(JsonNode place, Source source) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(place.path("url").asText()))
                        .PUT(BodyPublishers.ofByteArray(source.archive()));
        JSON.convertValue(place.path("headers"), new TypeReference<Map<String, String>>() {})
                .forEach(
                        (name, value) -> {
                            if (!name.equalsIgnoreCase("host")
                                    && !name.equalsIgnoreCase("content-length")) {
                                request.header(name, value);
                            }
                        });
        return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
}
