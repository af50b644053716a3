package io.apidirect.cli.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Puts a file where a presigned URL points. No token goes along: the URL is the permission. */
public final class PresignedUpload {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private PresignedUpload() {}

    /**
     * Sends the file and answers the status.
     *
     * @param place the platform's answer: {@code url}, and {@code headers} that were signed with it
     */
    public static int put(JsonNode place, Path file) throws IOException {
        var connection =
                (HttpURLConnection) URI.create(place.path("url").asText()).toURL().openConnection();
        connection.setRequestMethod("PUT");
        connection.setDoOutput(true);
        connection.setConnectTimeout((int) PATIENCE.toMillis());
        connection.setReadTimeout((int) PATIENCE.toMillis());
        connection.setFixedLengthStreamingMode(Files.size(file));
        // Without this the JDK would call the archive a form.
        connection.setRequestProperty("Content-Type", "application/zip");
        place.path("headers")
                .properties()
                .forEach(
                        header ->
                                connection.setRequestProperty(
                                        header.getKey(), header.getValue().asText()));
        try (var out = connection.getOutputStream()) {
            Files.copy(file, out);
        }
        return connection.getResponseCode();
    }
}
