package io.apidirect.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Plays the platform: a route answers what the test says, every request is remembered. */
final class TestServer implements AutoCloseable {

    /** What a route does with a request. */
    interface Route {
        Reply answer(Call call) throws IOException, InterruptedException;
    }

    /** A request as it arrived; {@code line} is {@code METHOD path?query}. */
    record Call(
            String line, Map<String, List<String>> headers, String body, HttpExchange exchange) {
        String header(String name) {
            return headers.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                    .map(entry -> entry.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }
    }

    /** What goes back; a status of 0 means that the route has written the answer itself. */
    record Reply(int status, String contentType, String body, Map<String, String> headers) {
        static Reply json(int status, String body) {
            return new Reply(status, "application/json", body, Map.of());
        }

        static Reply problem(int status, String body) {
            return new Reply(
                    status, "application/problem+json", body, Map.of("X-Request-Id", "req-7"));
        }

        static Reply written() {
            return new Reply(0, "", "", Map.of());
        }

        Reply with(String header, String value) {
            return new Reply(status, contentType, body, Map.of(header, value));
        }
    }

    private final HttpServer server;
    private final Map<String, Route> routes = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();

    TestServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Answers {@code METHOD path} (without query). */
    TestServer on(String line, Route route) {
        routes.put(line, route);
        return this;
    }

    TestServer on(String line, int status, String json) {
        return on(line, _ -> Reply.json(status, json));
    }

    List<Call> calls() {
        return calls;
    }

    List<Call> calls(String line) {
        return calls.stream().filter(call -> call.line().equals(line)).toList();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try {
            answer(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException, InterruptedException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        Call call = new Call(line, Map.copyOf(exchange.getRequestHeaders()), body, exchange);
        calls.add(call);
        Route route = routes.get(line.replaceFirst("\\?.*", ""));
        Reply reply =
                route == null
                        ? Reply.problem(404, "{\"detail\":\"no route for " + line + "\"}")
                        : route.answer(call);
        if (reply.status() > 0) {
            write(exchange, reply);
        }
        exchange.close();
    }

    private static void write(HttpExchange exchange, Reply reply) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", reply.contentType());
        reply.headers().forEach(exchange.getResponseHeaders()::add);
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
