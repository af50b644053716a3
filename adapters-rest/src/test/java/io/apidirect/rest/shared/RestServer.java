package io.apidirect.rest.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import io.apidirect.application.idempotency.ClaimKey;
import io.apidirect.application.idempotency.InMemoryKeptAnswers;
import io.apidirect.application.idempotency.RequestIds;
import io.apidirect.application.idempotency.SettleKey;
import io.apidirect.domain.shared.CountingIds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.List;
import org.jboss.resteasy.plugins.server.sun.http.HttpContextBuilder;

/**
 * The foundations and some resources on a small HTTP server in the test's own process, with the
 * JAX-RS implementation that Liberty has too.
 */
public final class RestServer implements AutoCloseable {

    private final HttpServer http;
    private final HttpContextBuilder context = new HttpContextBuilder();
    private final RequestIds ids = new RequestIds(new CountingIds());
    private final HttpClient client = HttpClient.newHttpClient();

    public RestServer(Authentication authentication, InstantSource clock, Object... resources) {
        var answers = new InMemoryKeptAnswers();
        var doors = new Doors();
        doors.guardWith(
                authentication,
                new OnceGuard(
                        new ClaimKey(answers, ids, clock), new SettleKey(answers), ids, aSeal()));
        var deployment = context.getDeployment();
        deployment.getProviders().add(doors);
        deployment.getProviders().add(new Problems());
        deployment.getProviders().add(new RequestFrame());
        deployment.getProviders().add(new Threshold());
        deployment.getProviders().add(new JsonBodies());
        deployment.getResources().addAll(List.of(resources));
        context.setPath("/v1");
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        context.bind(http);
        http.start();
    }

    /** The ids of what requests make. */
    RequestIds ids() {
        return ids;
    }

    public static Seal aSeal() {
        return new Seal("a key for tests only".getBytes(UTF_8));
    }

    /** Sends these lines as the head of a request, however wrong, and reads what comes back. */
    String sendRaw(String... head) {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), http.getAddress().getPort())) {
            var text = String.join("\r\n", head) + "\r\nHost: a\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(text.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Starts a request for a path below /v1, such as {@code /me}. */
    public Call call(String method, String path) {
        return new Call(method, path);
    }

    @Override
    public void close() {
        context.cleanup();
        http.stop(0);
    }

    /** A request in the making. */
    public final class Call {
        private final HttpRequest.Builder request;
        private final String method;
        private String body = "";

        private Call(String method, String path) {
            this.method = method;
            this.request =
                    HttpRequest.newBuilder(
                            URI.create(
                                    "http://127.0.0.1:"
                                            + http.getAddress().getPort()
                                            + "/v1"
                                            + path));
        }

        public Call header(String name, String value) {
            request.header(name, value);
            return this;
        }

        public Call as(String token) {
            return header("Authorization", "Bearer " + token);
        }

        public Call json(String text) {
            body = text;
            return header("Content-Type", "application/json");
        }

        public Answer send() {
            try {
                var publisher = HttpRequest.BodyPublishers.ofString(body);
                var response =
                        client.send(
                                request.method(method, publisher).build(),
                                HttpResponse.BodyHandlers.ofString());
                return new Answer(response);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The text at a JSON pointer of the body; empty where there is none. */
        public String at(String pointer) {
            try {
                return Json.MAPPER.readTree(response.body()).at(pointer).asText();
            } catch (IOException noJson) {
                throw new UncheckedIOException(response.body(), noJson);
            }
        }

        public String code() {
            return at("/code");
        }
    }
}
