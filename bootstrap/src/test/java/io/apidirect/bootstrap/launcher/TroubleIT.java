package io.apidirect.bootstrap.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What a running platform makes of refusals, and of a database that dies or hangs. */
@TestInstance(Lifecycle.PER_CLASS)
class TroubleIT {

    private static final String LOG_IN =
            "{\"email\":\"ada@example.com\",\"password\":\"plover kestrel ammonite 42\"}";
    private static final String SIGN_UP = LOG_IN.replace("}", ",\"organizationName\":\"Ada\"}");

    /** What docs/operations.md promises, and some seconds for a busy machine. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(9 + 6);

    /** More than the server has threads for requests, even after it made some more. */
    private static final int MANY = 400;

    private Path home;
    private StartedPlatform platform;
    private URI url;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        home = folder;
        platform = StartedPlatform.start(home, Map.of());
        url = platform.awaitReady();
        assertEquals(201, post("/v1/sign-ups", SIGN_UP).statusCode());
    }

    @AfterAll
    void stop() throws InterruptedException {
        platform.stop();
    }

    @Test
    void a_refusal_takes_the_transaction_back_and_is_no_incident_of_the_server()
            throws IOException, InterruptedException {
        assertEquals(409, post("/v1/sign-ups", SIGN_UP).statusCode());
        assertEquals(401, post("/v1/sessions", LOG_IN.replace("42", "43")).statusCode());
        try (var files = Files.walk(home.resolve("logs"))) {
            var incidents = files.filter(file -> file.toString().contains("ffdc_")).toList();
            for (var incident : incidents) {
                assertFalse(
                        Files.readString(incident).contains("Exception = io.apidirect.domain"),
                        incident::toString);
            }
        }
    }

    @Test
    void the_page_of_an_error_is_where_its_type_points() throws IOException, InterruptedException {
        var page = get("/docs/errors/one-account-per-email");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("<h1>one-account-per-email</h1>"), page.body());
        assertTrue(get("/docs/errors").body().contains("href=\"/docs/errors/stale\""));
        var unknown = get("/docs/errors/no-such-code");
        assertEquals(404, unknown.statusCode());
        assertTrue(unknown.body().contains("no such error code"), unknown.body());
    }

    @Test
    void bodies_that_do_not_come_to_their_end_hold_up_nobody() throws Exception {
        var start = "{\"refreshToken\":";
        var rest = "\"unknown\"}";
        var half = new ArrayList<RawRequest>();
        try {
            for (int i = 0; i < MANY; i++) {
                half.add(RawRequest.open(url));
                half.getLast()
                        .send("POST /v1/sessions/refresh", start.length() + rest.length(), start);
            }
            assertEquals(200, get("/health/live").statusCode());
            assertEquals(401, post("/v1/sessions", LOG_IN.replace("42", "44")).statusCode());
            half.getLast().send(rest);
            assertEquals("HTTP/1.1 401 Unauthorized", half.getLast().status());
        } finally {
            for (var each : half) {
                each.close();
            }
        }
    }

    @Test
    void the_bare_address_says_where_everything_begins() throws IOException, InterruptedException {
        var start = get("/");
        assertEquals(200, start.statusCode());
        assertTrue(start.body().contains("\"openapi\":\"/openapi\""), start.body());
        assertEquals("application/yaml", typeOf("/openapi"));
        assertEquals("application/json", typeOf("/openapi?format=json"));
    }

    private String typeOf(String path) throws IOException, InterruptedException {
        return get(path).headers().firstValue("Content-Type").orElseThrow();
    }

    @Test
    void an_address_signs_up_a_hundred_times_in_an_hour_and_then_waits() throws IOException {
        for (int i = 0; i < 100; i++) {
            assertEquals("HTTP/1.1 422 Undefined", signUpFrom("198.51.100.7"));
        }
        assertEquals("HTTP/1.1 429 Undefined", signUpFrom("198.51.100.7"));
        assertEquals("HTTP/1.1 422 Undefined", signUpFrom("198.51.100.8"));
    }

    /** As a proxy on this machine would pass it on. */
    private String signUpFrom(String address) throws IOException {
        try (var request = RawRequest.open(url)) {
            request.send(
                    "POST /v1/sign-ups HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: "
                            + address
                            + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
            return request.status();
        }
    }

    @Test
    void an_address_that_cannot_be_read_is_a_fault_of_the_caller() throws IOException {
        for (var begin :
                List.of(
                        "GET /v1/projects?after=%zz",
                        "POST /v1/sessions?%=1",
                        "POST /v1/plans/a%20b/approval",
                        "GET /v1/account-links/{x}")) {
            try (var request = RawRequest.open(url)) {
                request.send(begin, 2, "{}");
                assertEquals("HTTP/1.1 400 Bad Request", request.status());
            }
        }
    }

    @Test
    void a_database_that_dies_is_started_again_and_the_server_recovers() throws Exception {
        var dead = postmaster();
        dead.destroyForcibly();
        platform.awaitSaid("PostgreSQL is back");
        await(200, () -> post("/v1/sessions", LOG_IN));
        await(200, () -> get("/health/ready"));
        assertFalse(dead.pid() == postmaster().pid());
    }

    @Test
    void a_database_that_hangs_is_told_in_time_and_forgotten_when_it_goes_on() throws Exception {
        var frozen = Stream.concat(Stream.of(postmaster()), postmaster().descendants()).toList();
        signal("-STOP", frozen);
        try {
            for (int i = 0; i < 3; i++) {
                var asked = Instant.now();
                var answer = post("/v1/sessions", LOG_IN);
                var took = Duration.between(asked, Instant.now());
                assertEquals(503, answer.statusCode(), answer.body());
                assertTrue(took.compareTo(LONGEST_ANSWER) < 0, took::toString);
            }
            await(503, () -> get("/health/ready"));
            assertEquals(200, get("/health/live").statusCode());
        } finally {
            signal("-CONT", frozen);
        }
        await(200, () -> post("/v1/sessions", LOG_IN));
        await(200, () -> get("/health/ready"));
    }

    private static void signal(String which, List<ProcessHandle> processes)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("kill", which));
        processes.forEach(process -> command.add(Long.toString(process.pid())));
        assertEquals(0, new ProcessBuilder(command).start().waitFor());
    }

    private ProcessHandle postmaster() {
        return Postmaster.of(home.resolve("postgresql")).orElseThrow().process();
    }

    private HttpResponse<String> post(String path, String json)
            throws IOException, InterruptedException {
        return platform.post(url.resolve(path), json);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return platform.get(url.resolve(path));
    }

    private static void await(int status, Callable<HttpResponse<String>> question)
            throws Exception {
        var giveUp = Instant.now().plus(Duration.ofSeconds(60));
        var answer = question.call();
        while (answer.statusCode() != status) {
            assertTrue(Instant.now().isBefore(giveUp), answer + " " + answer.body());
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            answer = question.call();
        }
    }
}
