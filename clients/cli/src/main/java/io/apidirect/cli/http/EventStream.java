package io.apidirect.cli.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Server-sent events as they arrive. The server beats every 15 seconds; three beats missed mean
 * that it is gone.
 */
public final class EventStream implements AutoCloseable {
    private static final Duration SILENCE = Duration.ofSeconds(45);

    private final HttpURLConnection connection;
    private final BufferedReader lines;
    private String lastId = "";

    private EventStream(HttpURLConnection connection, BufferedReader lines) {
        this.connection = connection;
        this.lines = lines;
    }

    static EventStream open(Connection server, Request request) throws IOException {
        Deadline opening = Deadline.in(SILENCE);
        HttpURLConnection connection = server.open(request, SILENCE, opening);
        int status = connection.getResponseCode();
        if (status != 200) {
            throw Problem.of(
                    new Answer(
                            status,
                            Connection.headers(connection.getHeaderFields()),
                            Connection.body(connection, status, opening)));
        }
        return new EventStream(
                connection,
                new BufferedReader(
                        new InputStreamReader(
                                connection.getInputStream(), StandardCharsets.UTF_8)));
    }

    /** Waits for the next event or heartbeat; empty when the stream has ended. */
    public Optional<ServerEvent> next() throws IOException {
        String type = "message";
        StringJoiner text = new StringJoiner("\n").setEmptyValue("");
        boolean hasText = false;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty()) {
                if (hasText) {
                    return event(type, text.toString());
                }
                type = "message";
            } else if (line.startsWith(":")) {
                return Optional.of(new ServerEvent(lastId, ServerEvent.HEARTBEAT, ""));
            } else if (line.startsWith("data:")) {
                text.add(value(line));
                hasText = true;
            } else if (line.startsWith("event:")) {
                type = value(line);
            } else if (line.startsWith("id:")) {
                lastId = value(line);
            }
        }
        return Optional.empty();
    }

    /**
     * A stream cannot change its status any more, so the server sends a problem as its last event.
     * When the problem is a token that has ended, the stream has only ended: whoever goes on opens
     * another one, which renews the token or is refused.
     */
    private Optional<ServerEvent> event(String type, String text) {
        if (type.equals("problem")) {
            byte[] problem = text.getBytes(StandardCharsets.UTF_8);
            int status = Json.read(problem).path("status").asInt(500);
            if (status == 401) {
                return Optional.empty();
            }
            throw Problem.of(new Answer(status, Map.of(), problem));
        }
        return Optional.of(new ServerEvent(lastId, type, text));
    }

    private static String value(String line) {
        String value = line.substring(line.indexOf(':') + 1);
        return value.startsWith(" ") ? value.substring(1) : value;
    }

    @Override
    public void close() {
        connection.disconnect();
    }
}
