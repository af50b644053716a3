package io.apidirect.simulator.aws.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The one server of HTTP, on the loopback address; a virtual thread for each request. */
public final class HttpFront implements AutoCloseable {

    /** Answers a request; empty to cut the connection. */
    @FunctionalInterface
    public interface Answering {
        Optional<Response> answer(Request request) throws InterruptedException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private HttpFront(HttpServer server) {
        this.server = server;
    }

    /**
     * Starts to listen.
     *
     * @param port 0 for any free one
     * @param control answers below {@code /_simulator/}
     */
    public static HttpFront open(int port, Gateway gateway, Answering control) {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxReqHeaderSize", "1048576");
        try {
            var address = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port);
            var front = new HttpFront(HttpServer.create(address, 0));
            front.server.setExecutor(front.threads);
            front.server.createContext("/_simulator/", it -> serve(it, control));
            front.server.createContext("/", it -> serve(it, gateway::answer));
            front.server.start();
            return front;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on port " + port + ".", e);
        }
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static void serve(HttpExchange exchange, Answering answering) throws IOException {
        try (exchange) {
            var answer = answering.answer(request(exchange));
            if (answer.isPresent()) {
                send(exchange, answer.get());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static Request request(HttpExchange exchange) throws IOException {
        Map<String, List<String>> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        var uri = exchange.getRequestURI();
        return new Request(
                exchange.getRequestMethod(),
                uri.getRawPath(),
                UriText.parameters(Optional.ofNullable(uri.getRawQuery()).orElse(""), false),
                headers,
                exchange.getRequestBody().readAllBytes(),
                exchange.getRemoteAddress().getAddress().getHostAddress());
    }

    private static void send(HttpExchange exchange, Response response) throws IOException {
        response.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Server", "aws-simulator");
        var isHead = exchange.getRequestMethod().equals("HEAD");
        if (isHead && !response.headers().containsKey("Content-Length")) {
            exchange.getResponseHeaders().set("Content-Length", "" + response.body().length);
        }
        if (isHead || response.body().length == 0) {
            exchange.sendResponseHeaders(response.status(), -1);
        } else {
            exchange.sendResponseHeaders(response.status(), response.body().length);
            exchange.getResponseBody().write(response.body());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
