package io.apidirect.cli.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Sends one request over the wire, once. */
final class Connection {
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final URI server;

    Connection(URI server) {
        this.server = server;
        // The JDK would repeat a POST by itself after a broken connection; repetition is decided in
        // Api.
        System.setProperty("sun.net.http.retryPost", "false");
    }

    Answer send(Request request, Deadline deadline) throws IOException {
        return request.method().equals("PATCH")
                ? patch(request, deadline)
                : exchange(request, deadline);
    }

    /** Opens a request whose answer is read while it arrives. */
    HttpURLConnection open(Request request, Duration readTimeout, Deadline deadline)
            throws IOException {
        var connection = (HttpURLConnection) address(request).toURL().openConnection();
        connection.setRequestMethod(request.method());
        connection.setConnectTimeout((int) deadline.restWithin(CONNECT).toMillis());
        connection.setReadTimeout((int) readTimeout.toMillis());
        connection.setInstanceFollowRedirects(false);
        request.headers().forEach(connection::setRequestProperty);
        connection.setDoOutput(request.body().length > 0);
        connect(connection);
        if (connection.getDoOutput()) {
            try (var out = connection.getOutputStream()) {
                out.write(request.body());
            }
        }
        return connection;
    }

    /** A host that cannot be reached is another fault than a server that does not answer. */
    private static void connect(HttpURLConnection connection) throws IOException {
        try {
            connection.connect();
        } catch (SocketTimeoutException e) {
            throw (ConnectException) new ConnectException("the connection timed out").initCause(e);
        }
    }

    private Answer exchange(Request request, Deadline deadline) throws IOException {
        HttpURLConnection connection = open(request, deadline.rest(), deadline);
        int status = connection.getResponseCode();
        return new Answer(
                status, headers(connection.getHeaderFields()), body(connection, status, deadline));
    }

    /** The read timeout bounds one read only, so a server that drips is stopped here. */
    static byte[] body(HttpURLConnection connection, int status, Deadline deadline)
            throws IOException {
        try (InputStream in =
                status >= 400 ? connection.getErrorStream() : connection.getInputStream()) {
            var body = new ByteArrayOutputStream();
            byte[] chunk = new byte[8192];
            int count = in == null ? -1 : in.read(chunk);
            while (in != null && count >= 0) {
                body.write(chunk, 0, count);
                deadline.require();
                count = in.read(chunk);
            }
            return body.toByteArray();
        }
    }

    /**
     * HttpURLConnection refuses PATCH; such requests are rare enough to pay for the slower client.
     */
    private Answer patch(Request request, Deadline deadline) throws IOException {
        try (var client =
                HttpClient.newBuilder().connectTimeout(deadline.restWithin(CONNECT)).build()) {
            var builder = HttpRequest.newBuilder(address(request)).timeout(deadline.rest());
            request.headers().forEach(builder::header);
            builder.method("PATCH", HttpRequest.BodyPublishers.ofByteArray(request.body()));
            var response = client.send(builder.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    response.statusCode(), headers(response.headers().map()), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private URI address(Request request) {
        return URI.create(server.toString().replaceAll("/+$", "") + request.path());
    }

    static Map<String, String> headers(Map<String, List<String>> fields) {
        Map<String, String> headers = new HashMap<>();
        fields.forEach(
                (name, values) -> {
                    // HttpURLConnection lists the status line under a null name.
                    if (name != null && !values.isEmpty()) {
                        headers.put(name.toLowerCase(Locale.ROOT), values.getFirst());
                    }
                });
        return headers;
    }
}
