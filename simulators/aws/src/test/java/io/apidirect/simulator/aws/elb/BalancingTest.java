package io.apidirect.simulator.aws.elb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.apidirect.simulator.aws.clock.ScaledClock;
import io.apidirect.simulator.aws.live.Await;
import io.apidirect.simulator.aws.metrics.Measurements;
import io.apidirect.simulator.aws.metrics.Metric;
import io.apidirect.simulator.aws.store.Store;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One load balancer before one target. */
class BalancingTest {

    private static final String GROUP = "arn:group";
    static final String BALANCER = "arn:balancer";

    /**
     * Used before the load balancer is made: that settles what the JDK's clients refuse to send.
     */
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir Path data;
    private HttpServer target;
    private final Measurements measurements = new Measurements();
    private Balancing balancing;
    private String url;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        target = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        target.createContext("/", BalancingTest::echo);
        target.start();
        call("http://127.0.0.1:" + target.getAddress().getPort() + "/", "");
        balancing =
                new Balancing(
                        new Store(data),
                        ScaledClock.immediate(),
                        measurements,
                        _ -> Optional.empty());
        balancing.groups().put(GROUP, group());
        var opened = balancing.open(balancer());
        var forward = "[{\"Type\": \"forward\", \"TargetGroupArn\": \"%s\"}]".formatted(GROUP);
        var actions = new ObjectMapper().readTree(forward);
        balancing
                .listeners()
                .put(
                        "arn:listener",
                        new Listener(
                                "arn:listener",
                                BALANCER,
                                80,
                                "HTTP",
                                actions,
                                MissingNode.getInstance(),
                                null));
        url = "http://" + opened.dnsName();
    }

    @AfterEach
    void stop() {
        balancing.close();
        target.stop(0);
    }

    private static TargetGroup group() {
        return new TargetGroup(
                "1", "r", "g", GROUP, "vpc", 80, "/", 5, 5, 2, 2, "200", 0, Map.of());
    }

    static LoadBalancer balancer() {
        return new LoadBalancer(
                "1",
                "r",
                "b",
                BALANCER,
                "internal",
                List.of(),
                List.of(),
                0,
                false,
                Map.of(),
                Instant.EPOCH);
    }

    /** Answers in chunks how it was called. */
    private static void echo(HttpExchange exchange) throws IOException {
        try (exchange) {
            var sent = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            exchange.getResponseHeaders().add("Set-Cookie", "a=1");
            exchange.getResponseHeaders().add("Set-Cookie", "b=2");
            exchange.sendResponseHeaders(200, 0);
            var told =
                    "%s %s for %s: %s"
                            .formatted(
                                    exchange.getRequestMethod(),
                                    exchange.getRequestURI(),
                                    exchange.getRequestHeaders().getFirst("Host"),
                                    sent);
            for (var letter : told.split("(?<= )")) {
                exchange.getResponseBody().write(letter.getBytes(UTF_8));
                exchange.getResponseBody().flush();
            }
        }
    }

    private HttpResponse<String> call(String where, String content)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(where));
        if (!content.isEmpty()) {
            request.POST(BodyPublishers.ofString(content));
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private void await(int port) {
        balancing.targets().register(GROUP, port);
        Await.until(
                () -> balancing.targets().find(port).map(Target::state).orElse(""),
                it -> !it.equals("initial"));
    }

    @Test
    void aCallReachesItsTargetWithTheHostThatTheCallerNamed()
            throws IOException, InterruptedException {
        await(target.getAddress().getPort());
        var answer = call(url + "/some/where?a=b%20c", "");
        assertEquals(200, answer.statusCode());
        var host = URI.create(url).getAuthority();
        assertEquals("GET /some/where?a=b%20c for " + host + ": ", answer.body());
        assertEquals(List.of("a=1", "b=2"), answer.headers().allValues("set-cookie"));
    }

    @Test
    void theContentOfACallPassesThrough() throws IOException, InterruptedException {
        await(target.getAddress().getPort());
        var content = "grüße ".repeat(20_000);
        var answer = call(url + "/", content);
        assertEquals(
                "POST / for " + URI.create(url).getAuthority() + ": " + content, answer.body());
    }

    @Test
    void aTargetThatEndsItsConnectionsMakesABadGateway() throws IOException, InterruptedException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            Thread.ofVirtual().start(() -> hangUpOnEverybody(silent));
            await(silent.getLocalPort());
            assertEquals(502, call(url + "/", "").statusCode());
        }
    }

    private static void hangUpOnEverybody(ServerSocket silent) {
        try {
            while (!silent.isClosed()) {
                silent.accept().close();
            }
        } catch (IOException _) {
            // The test has ended.
        }
    }

    @Test
    void withoutATargetTheServiceIsUnavailable() throws IOException, InterruptedException {
        assertEquals(503, call(url + "/", "").statusCode());
        assertEquals(List.of(1.0), measured("HTTPCode_ELB_5XX_Count"));
        assertEquals(List.of(), measured("RequestCount"));
    }

    @Test
    void callsAndTargetsAreCounted() throws IOException, InterruptedException {
        await(target.getAddress().getPort());
        call(url + "/", "");
        call(url + "/", "");
        balancing.count();
        assertEquals(List.of(1.0, 1.0), measured("RequestCount"));
        assertEquals(List.of(1.0, 1.0), measured("HTTPCode_Target_2XX_Count"));
        assertTrue(measured("TargetResponseTime").stream().allMatch(it -> it > 0 && it < 5));
        assertEquals(List.of(1.0), measured("HealthyHostCount", "TargetGroup", "group"));
        assertEquals(List.of(0.0), measured("UnHealthyHostCount", "TargetGroup", "group"));
    }

    private List<Double> measured(String name, String... more) {
        var dimensions = new HashMap<>(Map.of("LoadBalancer", BALANCER));
        for (int i = 0; i < more.length; i += 2) {
            dimensions.put(more[i], more[i + 1]);
        }
        return measurements.between(
                new Metric("1", "r", "AWS/ApplicationELB", name, dimensions),
                Instant.EPOCH,
                Instant.MAX);
    }

    @Test
    void aWebSocketIsLedToItsTargetInBothDirections() throws IOException {
        try (var speaker = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            Thread.startVirtualThread(() -> speak(speaker));
            await(speaker.getLocalPort());
            try (var caller = new Socket("127.0.0.1", URI.create(url).getPort())) {
                caller.setSoTimeout(10_000);
                caller.getOutputStream().write(upgrade().getBytes(UTF_8));
                var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), UTF_8));
                assertEquals("HTTP/1.1 101 Switching Protocols", in.readLine());
                assertEquals("", in.readLine());
                for (var word : List.of("first", "second")) {
                    caller.getOutputStream().write((word + "\n").getBytes(UTF_8));
                    assertEquals("heard " + word, in.readLine());
                }
            }
        }
    }

    private static String upgrade() {
        return "GET /ws?room=1 HTTP/1.1\r\nHost: here\r\nConnection: Upgrade\r\n"
                + "Upgrade: websocket\r\n\r\n";
    }

    /** A target that is well, and after an upgrade repeats what it hears. */
    private static void speak(ServerSocket speaker) {
        while (!speaker.isClosed()) {
            try (var heard = speaker.accept()) {
                var in = new BufferedReader(new InputStreamReader(heard.getInputStream(), UTF_8));
                var out = heard.getOutputStream();
                var head = in.lines().takeWhile(line -> !line.isEmpty()).toList();
                var isUpgrade = head.contains("Upgrade: websocket");
                out.write(
                        (isUpgrade
                                        ? "HTTP/1.1 101 Switching Protocols\r\n\r\n"
                                        : "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n"
                                                + "Connection: close\r\n\r\n")
                                .getBytes(UTF_8));
                if (isUpgrade) {
                    repeat(in, out);
                }
            } catch (IOException _) {
                // The caller went, or the test has ended.
            }
        }
    }

    private static void repeat(BufferedReader in, OutputStream out) throws IOException {
        for (var word = in.readLine(); word != null; word = in.readLine()) {
            out.write(("heard " + word + "\n").getBytes(UTF_8));
        }
    }
}
