package io.apidirect.simulator.aws.elb;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The port on which one load balancer listens. */
final class Proxy implements AutoCloseable {

    private static final Set<String> NOT_PASSED_ON =
            Set.of(
                    "connection",
                    "content-length",
                    "transfer-encoding",
                    "expect",
                    "upgrade",
                    "keep-alive",
                    "http2-settings");

    private final HttpServer server;
    private final Routing routing;
    private final HttpClient http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private Proxy(HttpServer server, Routing routing, HttpClient http) {
        this.server = server;
        this.routing = routing;
        this.http = http;
    }

    static Proxy open(int port, Routing routing, HttpClient http) {
        try {
            var proxy = new Proxy(server(port), routing, http);
            proxy.server.setExecutor(proxy.threads);
            proxy.server.createContext("/", proxy::serve);
            proxy.server.start();
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpServer server(int port) throws IOException {
        var loopback = InetAddress.getByName("127.0.0.1");
        try {
            return HttpServer.create(new InetSocketAddress(loopback, port), 0);
        } catch (BindException _) {
            return HttpServer.create(new InetSocketAddress(loopback, 0), 0);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var host =
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host")).orElse("");
            switch (routing.of(exchange.getRequestURI().getPath(), host)) {
                case Routing.Way.To(var target) -> pass(exchange, target, host);
                case Routing.Way.Answer answer ->
                        say(exchange, answer.status(), answer.type(), answer.body());
            }
        }
    }

    private void pass(HttpExchange exchange, Target target, String host) throws IOException {
        HttpResponse<InputStream> response;
        try {
            response = http.send(request(exchange, target, host), BodyHandlers.ofInputStream());
        } catch (IOException _) {
            say(exchange, 502, "text/html", "<html><body><h1>502 Bad Gateway</h1></body></html>");
            return;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return;
        }
        response.headers()
                .map()
                .forEach(
                        (name, values) -> {
                            if (!isKept(name)) {
                                values.forEach(it -> exchange.getResponseHeaders().add(name, it));
                            }
                        });
        stream(exchange, response);
    }

    private static void stream(HttpExchange exchange, HttpResponse<InputStream> response)
            throws IOException {
        long length = response.headers().firstValueAsLong("content-length").orElse(0);
        var isEmpty =
                exchange.getRequestMethod().equals("HEAD")
                        || response.statusCode() == 204
                        || response.statusCode() == 304
                        || response.headers()
                                .firstValue("content-length")
                                .filter("0"::equals)
                                .isPresent();
        exchange.sendResponseHeaders(response.statusCode(), isEmpty ? -1 : length);
        if (isEmpty) {
            return;
        }
        try (InputStream in = response.body();
                OutputStream out = exchange.getResponseBody()) {
            byte[] buffer = new byte[16_384];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                out.flush();
            }
        }
    }

    private static boolean isKept(String name) {
        return NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT)) || name.startsWith(":");
    }

    private HttpRequest request(HttpExchange exchange, Target target, String host)
            throws IOException {
        var uri = exchange.getRequestURI();
        var path =
                uri.getRawPath()
                        + Optional.ofNullable(uri.getRawQuery()).map("?"::concat).orElse("");
        var builder =
                HttpRequest.newBuilder(target.url(path))
                        .timeout(Duration.ofMinutes(5))
                        .method(
                                exchange.getRequestMethod(),
                                BodyPublishers.ofByteArray(
                                        exchange.getRequestBody().readAllBytes()));
        exchange.getRequestHeaders()
                .forEach(
                        (name, values) -> {
                            if (!isKept(name)) {
                                values.forEach(it -> builder.header(name, it));
                            }
                        });
        return builder.setHeader("Host", host)
                .setHeader(
                        "X-Forwarded-For",
                        exchange.getRemoteAddress().getAddress().getHostAddress())
                .setHeader("X-Forwarded-Proto", "http")
                .setHeader("X-Forwarded-Port", "" + port())
                .build();
    }

    private static void say(HttpExchange exchange, int status, String type, String body)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Server", "awselb/2.0");
        var isHead = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, isHead || bytes.length == 0 ? -1 : bytes.length);
        if (!isHead) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
