package io.apidirect.simulator.aws.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;

/** Calls as anybody makes them. */
final class Web {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Web() {}

    static boolean isOpen(int port) {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /** An answer of status 0 where nobody listens. */
    static int status(String url) {
        return isOpen(URI.create(url).getPort()) ? get(url).statusCode() : 0;
    }

    static HttpResponse<String> get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).build());
    }

    static HttpResponse<String> post(String url, String body) {
        return send(
                HttpRequest.newBuilder(URI.create(url))
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    /** Uploads to a presigned address with the headers that belong to it. */
    static HttpResponse<String> put(PresignedPutObjectRequest signed, byte[] content) {
        var request =
                HttpRequest.newBuilder(URI.create(signed.url().toString()))
                        .PUT(BodyPublishers.ofByteArray(content));
        for (Map.Entry<String, List<String>> header : signed.signedHeaders().entrySet()) {
            if (!List.of("host", "content-length")
                    .contains(header.getKey().toLowerCase(Locale.ROOT))) {
                header.getValue().forEach(it -> request.header(header.getKey(), it));
            }
        }
        return send(request.build());
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
