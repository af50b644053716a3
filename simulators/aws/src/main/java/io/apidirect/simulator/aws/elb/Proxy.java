package io.apidirect.simulator.aws.elb;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * One load balancer: a door of its own, and the server behind it that passes calls on one by one.
 */
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

    private static final Pattern WEB_SOCKET = Pattern.compile("(?im)^upgrade: *websocket *$");
    private static final Pattern HOST = Pattern.compile("(?im)^host: *(\\S+)");
    private static final Pattern PATH = Pattern.compile("^\\S+ ([^ ?]+)");

    private final HttpServer server;
    private final Routing routing;
    private final Meter meter;
    private final Door door;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private Proxy(HttpServer server, Routing routing, Meter meter, int port) throws IOException {
        this.server = server;
        this.routing = routing;
        this.meter = meter;
        this.door = Door.open(port, this::behind);
    }

    static Proxy open(int port, Routing routing, Meter meter) {
        try {
            var loopback = InetAddress.getByName("127.0.0.1");
            var server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
            var proxy = new Proxy(server, routing, meter, port);
            server.setExecutor(proxy.threads);
            server.createContext("/", proxy::serve);
            server.start();
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return door.port();
    }

    /** A WebSocket goes straight to its target: the JDK's server knows no upgrade. */
    private int behind(String head) {
        var path = PATH.matcher(head);
        var host = HOST.matcher(head);
        if (WEB_SOCKET.matcher(head).find()
                && path.find()
                && routing.of(path.group(1), host.find() ? host.group(1) : "")
                        instanceof Routing.Way.To(var target)) {
            return target.port();
        }
        return server.getAddress().getPort();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var host =
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host")).orElse("");
            switch (routing.of(exchange.getRequestURI().getPath(), host)) {
                case Routing.Way.To(var target) -> pass(exchange, target, host);
                case Routing.Way.Answer answer -> {
                    meter.refused(answer.status());
                    say(exchange, answer.status(), answer.type(), answer.body());
                }
            }
        }
    }

    private void pass(HttpExchange exchange, Target target, String host) throws IOException {
        byte[] content = exchange.getRequestBody().readAllBytes();
        TargetAnswer answer;
        long begin = System.nanoTime();
        try {
            answer =
                    TargetAnswer.of(
                            target.port(),
                            exchange.getRequestMethod(),
                            path(exchange),
                            headers(exchange, host, content.length),
                            content);
        } catch (IOException _) {
            meter.broken(target);
            say(exchange, 502, "text/html", "<html><body><h1>502 Bad Gateway</h1></body></html>");
            return;
        }
        meter.answered(target, answer.status(), Duration.ofNanos(System.nanoTime() - begin));
        try (answer) {
            answer.headers()
                    .forEach(
                            (name, values) -> {
                                if (!isKept(name)) {
                                    exchange.getResponseHeaders().put(name, values);
                                }
                            });
            stream(exchange, answer);
        }
    }

    private static String path(HttpExchange exchange) {
        var uri = exchange.getRequestURI();
        return uri.getRawPath()
                + Optional.ofNullable(uri.getRawQuery()).map("?"::concat).orElse("");
    }

    private static void stream(HttpExchange exchange, TargetAnswer answer) throws IOException {
        var declared = Optional.ofNullable(answer.headers().getFirst("Content-Length"));
        var isEmpty =
                exchange.getRequestMethod().equals("HEAD")
                        || answer.status() == 204
                        || answer.status() == 304
                        || declared.filter("0"::equals).isPresent();
        long length = isEmpty ? -1 : declared.map(Long::parseLong).orElse(0L);
        exchange.sendResponseHeaders(answer.status(), length);
        if (isEmpty) {
            return;
        }
        try (OutputStream out = exchange.getResponseBody()) {
            byte[] buffer = new byte[16_384];
            for (int read = answer.body().read(buffer);
                    read >= 0;
                    read = answer.body().read(buffer)) {
                out.write(buffer, 0, read);
                out.flush();
            }
        }
    }

    private static boolean isKept(String name) {
        return NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT));
    }

    private Headers headers(HttpExchange exchange, String host, int length) {
        var headers = new Headers();
        exchange.getRequestHeaders()
                .forEach(
                        (name, values) -> {
                            if (!isKept(name)) {
                                headers.put(name, values);
                            }
                        });
        headers.set("Host", host);
        headers.set("X-Forwarded-For", exchange.getRemoteAddress().getAddress().getHostAddress());
        headers.set("X-Forwarded-Proto", "http");
        headers.set("X-Forwarded-Port", "" + port());
        if (length > 0 || exchange.getRequestHeaders().containsKey("Content-Length")) {
            headers.set("Content-Length", "" + length);
        }
        return headers;
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
        door.close();
        server.stop(0);
        threads.shutdownNow();
    }
}
