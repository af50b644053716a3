package io.apidirect.simulator.aws.elb;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * One load balancer: a door of its own, and the two servers behind it, for plain and for encrypted
 * calls, that pass calls on one by one.
 */
final class Proxy implements Door.Reception, AutoCloseable {

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
    private static final Pattern PATH = Pattern.compile("^\\S+ (/[^ ?]*)");

    private final HttpServer plain;
    private final HttpServer encrypted;
    private final Routing routing;
    private final Encryption encryption;
    private final Meter meter;
    private final Door door;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private Proxy(Routing routing, Encryption encryption, Meter meter, int port)
            throws IOException {
        this.routing = routing;
        this.encryption = encryption;
        this.meter = meter;
        plain = server(Scheme.HTTP);
        encrypted = server(Scheme.HTTPS);
        door = Door.open(port, this);
    }

    private HttpServer server(Scheme scheme) throws IOException {
        var loopback = InetAddress.getByName("127.0.0.1");
        var server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> serve(exchange, scheme));
        server.start();
        return server;
    }

    static Proxy open(int port, Routing routing, Encryption encryption, Meter meter) {
        try {
            return new Proxy(routing, encryption, meter, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return door.port();
    }

    /** A WebSocket goes straight to its target: the JDK's server knows no upgrade. */
    @Override
    public int portBehind(Scheme scheme, String head) {
        var path = PATH.matcher(head);
        var host = HOST.matcher(head);
        if (WEB_SOCKET.matcher(head).find()
                && path.find()
                && routing.of(asked(scheme, path.group(1), host.find() ? host.group(1) : ""))
                        instanceof Way.To(var target)) {
            return target.port();
        }
        return (scheme == Scheme.HTTPS ? encrypted : plain).getAddress().getPort();
    }

    private static Asked asked(Scheme scheme, String path, String host) {
        return new Asked(scheme, host, URI.create(path));
    }

    @Override
    public Socket decrypted(Socket caller, byte[] first) throws IOException {
        var listener =
                routing.listener(Scheme.HTTPS)
                        .orElseThrow(() -> new ProtocolException("No listener speaks TLS."));
        return encryption.over(caller, first, listener);
    }

    private void serve(HttpExchange exchange, Scheme scheme) throws IOException {
        try (exchange) {
            var host =
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host")).orElse("");
            var asked = new Asked(scheme, host, exchange.getRequestURI());
            switch (routing.of(asked)) {
                case Way.To(var target) -> pass(exchange, target, asked);
                case Way.Redirect redirect -> {
                    meter.refused(redirect.status());
                    exchange.getResponseHeaders().set("Location", redirect.location());
                    say(exchange, redirect.status(), "text/html", "");
                }
                case Way.Answer answer -> {
                    meter.refused(answer.status());
                    say(exchange, answer.status(), answer.type(), answer.body());
                }
            }
        }
    }

    private void pass(HttpExchange exchange, Target target, Asked asked) throws IOException {
        byte[] content = exchange.getRequestBody().readAllBytes();
        TargetAnswer answer;
        long begin = System.nanoTime();
        try {
            answer =
                    TargetAnswer.of(
                            target.port(),
                            exchange.getRequestMethod(),
                            asked.pathAndQuery(),
                            headers(exchange, asked, content.length),
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

    private Headers headers(HttpExchange exchange, Asked asked, int length) {
        var headers = new Headers();
        exchange.getRequestHeaders()
                .forEach(
                        (name, values) -> {
                            if (!isKept(name)) {
                                headers.put(name, values);
                            }
                        });
        headers.set("Host", asked.host());
        headers.set("X-Forwarded-For", exchange.getRemoteAddress().getAddress().getHostAddress());
        headers.set("X-Forwarded-Proto", asked.scheme().text());
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
        plain.stop(0);
        encrypted.stop(0);
        threads.shutdownNow();
    }
}
