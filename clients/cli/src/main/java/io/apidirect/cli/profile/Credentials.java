package io.apidirect.cli.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.cli.http.Json;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * What proves who is calling: a session (a short-lived token with a refresh token) or an access
 * token for automation.
 *
 * @param server the only server that they are ever sent to
 * @param refreshToken empty for an access token
 * @param expiresAt when the token ends; empty for an access token
 */
public record Credentials(
        URI server, String token, String refreshToken, Optional<Instant> expiresAt) {

    /** From the server's answer to a login or refresh. */
    public static Credentials ofSession(URI server, JsonNode answer, Instant now) {
        return new Credentials(
                server,
                answer.path("accessToken").asText(),
                answer.path("refreshToken").asText(),
                Optional.of(now.plusSeconds(answer.path("expiresIn").asLong(600))));
    }

    /** For automation. */
    public static Credentials ofAccessToken(URI server, String token) {
        return new Credentials(server, token, "", Optional.empty());
    }

    /**
     * From the file.
     *
     * @throws IllegalArgumentException when the address is none
     * @throws DateTimeException when the time is none
     */
    static Optional<Credentials> read(JsonNode stored) {
        return stored.path("token").asText("").isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Credentials(
                                URI.create(stored.path("url").asText()),
                                stored.path("token").asText(),
                                stored.path("refreshToken").asText(""),
                                Optional.of(stored.path("expiresAt").asText(""))
                                        .filter(text -> !text.isEmpty())
                                        .map(Instant::parse)));
    }

    ObjectNode stored() {
        ObjectNode node = Json.object().put("url", server.toString()).put("token", token);
        if (isSession()) {
            node.put("refreshToken", refreshToken);
        }
        expiresAt.ifPresent(end -> node.put("expiresAt", end.toString()));
        return node;
    }

    public boolean isSession() {
        return !refreshToken.isEmpty();
    }

    /** Whether the token is about to end. */
    boolean isStale(Instant now) {
        return isSession()
                && expiresAt.map(end -> end.minusSeconds(20).isBefore(now)).orElse(false);
    }
}
