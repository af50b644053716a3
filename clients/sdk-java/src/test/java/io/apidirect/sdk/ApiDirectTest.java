package io.apidirect.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.apidirect.sdk.sample.api.ProjectsApi;
import io.apidirect.sdk.sample.model.CreateProjectRequest;
import io.apidirect.sdk.sample.model.Project;
import io.apidirect.sdk.sample.model.ProjectPage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiDirectTest {
    private record Reply(int status, String body) {}

    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final List<String> lines = new ArrayList<>();
    private final List<Map<String, List<String>>> headers = new ArrayList<>();
    private HttpServer server;
    private ApiDirect platform;
    private ProjectsApi projects;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        platform = new ApiDirect(address, () -> "ad_pat_test", Duration.ofMillis(1));
        projects = platform.api(ProjectsApi::new);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aCallCarriesTheTokenAndAnIdempotencyKey() {
        replies.add(new Reply(201, "{\"id\":\"prj_1\",\"name\":\"my-api\"}"));
        Project project =
                platform.call(
                        () -> projects.createProject(new CreateProjectRequest().name("my-api")));
        assertEquals("prj_1", project.getId());
        assertEquals("Bearer ad_pat_test", header("Authorization"));
        assertEquals(36, header("Idempotency-key").length());
    }

    @Test
    void aBusyPlatformIsAskedAgainWithTheSameKey() {
        replies.add(new Reply(503, "{}"));
        replies.add(new Reply(429, "{}"));
        replies.add(new Reply(201, "{\"name\":\"my-api\"}"));
        platform.call(() -> projects.createProject(new CreateProjectRequest().name("my-api")));
        assertEquals(3, headers.size());
        assertEquals(1, headers.stream().map(h -> h.get("Idempotency-key")).distinct().count());
    }

    @Test
    void aRefusalIsATypedProblem() {
        replies.add(
                new Reply(
                        422,
                        """
                        {"detail":"The project cannot be created.","code":"invalid","fix":"Choose another name.",
                         "requestId":"req-1","retryable":false,"errors":[{"pointer":"/name","message":"is taken"}]}
                        """));
        ApiProblem problem =
                assertThrows(
                        ApiProblem.class,
                        () ->
                                platform.call(
                                        () ->
                                                projects.createProject(
                                                        new CreateProjectRequest().name("x"))));
        assertEquals("The project cannot be created.", problem.getMessage());
        assertEquals(422, problem.status());
        assertEquals("invalid", problem.code());
        assertEquals("Choose another name.", problem.fix());
        assertEquals("req-1", problem.requestId());
        assertEquals(List.of(new ApiProblem.Fault("/name", "is taken")), problem.faults());
    }

    @Test
    void aListIsAStreamOverItsPages() {
        replies.add(
                new Reply(200, "{\"items\":[{\"name\":\"a\"},{\"name\":\"b\"}],\"next\":\"c1\"}"));
        replies.add(new Reply(200, "{\"items\":[{\"name\":\"c\"}],\"next\":null}"));
        List<String> names =
                Pages.of(
                                platform,
                                after -> projects.listProjects(2, after),
                                ProjectPage::getItems,
                                ProjectPage::getNext)
                        .map(Project::getName)
                        .toList();
        assertEquals(List.of("a", "b", "c"), names);
        assertTrue(lines.getLast().contains("after=c1"), lines.toString());
    }

    @Test
    void aPlatformThatIsDownIsAProblemToo() {
        server.stop(0);
        assertEquals(
                0,
                assertThrows(ApiProblem.class, () -> platform.call(() -> projects.showProject("a")))
                        .status());
    }

    private String header(String name) {
        return headers.getFirst().getOrDefault(name, List.of("")).getFirst();
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        lines.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        headers.add(Map.copyOf(exchange.getRequestHeaders()));
        Reply reply = replies.isEmpty() ? new Reply(500, "{}") : replies.remove();
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .add(
                        "Content-Type",
                        reply.status() < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
