package io.apidirect.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.cli.TestServer.Reply;
import io.apidirect.cli.failure.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final String ME =
            """
            {"user":{"id":"usr_1","email":"ada@example.com"},"organization":{"id":"org_1","name":"Acme"},
             "role":"owner","authentication":"session","permissions":[]}
            """;

    @TempDir Path folder;
    private TestServer server;
    private Tool tool;

    @BeforeEach
    void start() throws IOException {
        server = new TestServer();
        server.on("GET /v1/me", 200, ME);
        server.on("POST /v1/sessions", 200, session("access-1", "refresh-1"));
        server.on("GET /v1/projects", 200, "{\"items\":[],\"next\":null}");
        tool =
                new Tool(folder, server.url())
                        .without("APIDIRECT_TOKEN")
                        .at(InstantSource.fixed(NOW));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aPersonTypesEmailAndPassword() throws IOException {
        var outcome = tool.typing("ada@example.com\ncorrect horse\n").run("login");
        assertEquals(ExitCode.OK, outcome.code());
        assertTrue(
                outcome.err().contains("Logged in as ada@example.com of Acme (profile default)."),
                outcome.err());
        assertTrue(outcome.err().contains("\nNext: "));
        assertEquals(
                "{\"email\":\"ada@example.com\",\"password\":\"correct horse\"}",
                server.calls("POST /v1/sessions").getFirst().body());
        Path credentials = tool.config().resolve("credentials.json");
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(credentials)));
        assertEquals(
                "rwx------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(tool.config())));
        assertFalse(Files.readString(credentials).contains("horse"));
        tool.piping("").run("projects", "list");
        assertEquals("Bearer access-1", server.calls().getLast().header("Authorization"));
    }

    @Test
    void aScriptGivesThePasswordOnStandardInput() {
        var outcome =
                tool.piping("correct horse\n")
                        .run("login", "--email", "ada@example.com", "--password-stdin");
        assertEquals(ExitCode.OK, outcome.code());
        var without = tool.piping("").run("login", "--email", "ada@example.com");
        assertEquals(ExitCode.USAGE, without.code());
        assertTrue(without.err().contains("hint: give --password-stdin"));
    }

    @Test
    void aWrongPasswordLeavesNothingBehind() {
        server.on(
                "POST /v1/sessions",
                _ ->
                        Reply.problem(
                                401,
                                "{\"detail\":\"E-mail or password is wrong.\",\"fix\":\"Try again.\"}"));
        var outcome = tool.typing("ada@example.com\nwrong\n").run("login");
        assertEquals(ExitCode.AUTHENTICATION, outcome.code());
        assertTrue(
                outcome.err()
                        .contains(
                                "error: E-mail or password is wrong.\nhint: this was ada@example.com at "
                                        + server.url()
                                        + ": another account with --email, another server with --url, no account there yet: apidirect signup"),
                outcome.err());
        assertFalse(Files.exists(tool.config().resolve("credentials.json")));
    }

    @Test
    void anAccessTokenIsTriedBeforeItIsKept() {
        assertEquals(ExitCode.OK, tool.piping("ad_pat_x\n").run("login", "--token", "-").code());
        assertEquals(
                "Bearer ad_pat_x", server.calls("GET /v1/me").getFirst().header("Authorization"));
        server.on("GET /v1/me", _ -> Reply.problem(401, "{\"detail\":\"The token is unknown.\"}"));
        assertEquals(ExitCode.AUTHENTICATION, tool.run("login", "--token", "ad_pat_y").code());
        tool.run("projects", "list");
        assertEquals("Bearer ad_pat_x", server.calls().getLast().header("Authorization"));
    }

    @Test
    void signingUpLogsIn() {
        server.on("POST /v1/sign-ups", 201, session("access-0", "refresh-0"));
        var outcome = tool.typing("ada@example.com\nAcme\ncorrect horse\n").run("signup");
        assertEquals(ExitCode.OK, outcome.code());
        assertTrue(outcome.err().contains("Next: apidirect aws link"));
        tool.run("projects", "list");
        assertEquals("Bearer access-0", server.calls().getLast().header("Authorization"));
    }

    @Test
    void aStaleTokenIsRefreshedOnceAndTheNewRefreshTokenKept() {
        login();
        server.on("POST /v1/sessions/refresh", 200, session("access-2", "refresh-2"));
        tool.at(InstantSource.fixed(NOW.plus(Duration.ofMinutes(11)))).run("projects", "list");
        tool.run("projects", "list");
        assertEquals(1, server.calls("POST /v1/sessions/refresh").size());
        assertEquals(
                "{\"refreshToken\":\"refresh-1\"}",
                server.calls("POST /v1/sessions/refresh").getFirst().body());
        assertEquals("Bearer access-2", server.calls().getLast().header("Authorization"));
    }

    @Test
    void aRefusedTokenIsRenewedAndTheRequestRepeated() {
        login();
        server.on("POST /v1/sessions/refresh", 200, session("access-2", "refresh-2"));
        server.on(
                "GET /v1/projects",
                call ->
                        call.header("Authorization").equals("Bearer access-2")
                                ? Reply.json(200, "{\"items\":[{\"name\":\"a\"}],\"next\":null}")
                                : Reply.problem(401, "{\"detail\":\"The token has expired.\"}"));
        assertEquals("a\n", tool.run("projects", "list", "--query", "items[].name").out());
    }

    @Test
    void aFollowedLogOutlivesItsToken() {
        login();
        server.on("POST /v1/sessions/refresh", 200, session("access-2", "refresh-2"));
        server.on("GET /v1/deployments/dep_1", 200, "{\"id\":\"dep_1\",\"status\":\"running\"}");
        server.on(
                "GET /v1/deployments/dep_1/build-logs",
                call -> {
                    boolean renewed = call.header("Authorization").equals("Bearer access-2");
                    if (!renewed && !call.header("Last-Event-ID").isEmpty()) {
                        return Reply.problem(401, "{\"detail\":\"The token has expired.\"}");
                    }
                    String text =
                            renewed
                                    ? "id: 2\nevent: line\ndata: {\"message\":\"two\"}\n\nid: 3\nevent: end\ndata: {}\n\n"
                                    : "id: 1\nevent: line\ndata: {\"message\":\"one\"}\n\nid: 1\nevent: problem\ndata: {\"status\":401,\"detail\":\"The token has expired.\"}\n\n";
                    call.exchange().sendResponseHeaders(200, 0);
                    call.exchange().getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
                    return Reply.written();
                });
        var outcome = tool.run("deployments", "logs", "dep_1", "-f");
        assertEquals("one\ntwo\n", outcome.out(), outcome.err());
        assertEquals("1", server.calls().getLast().header("Last-Event-ID"));
    }

    @Test
    void toolsThatRunSideBySideRefreshOnlyOnce() throws Exception {
        login();
        server.on("POST /v1/sessions/refresh", 200, session("access-2", "refresh-2"));
        var later = InstantSource.fixed(NOW.plus(Duration.ofMinutes(11)));
        Callable<ExitCode> list =
                () ->
                        new Tool(folder, server.url())
                                .without("APIDIRECT_TOKEN")
                                .at(later)
                                .run("projects", "list")
                                .code();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var code : threads.invokeAll(java.util.Collections.nCopies(8, list))) {
                assertEquals(ExitCode.OK, code.get());
            }
        }
        assertEquals(1, server.calls("POST /v1/sessions/refresh").size());
    }

    @Test
    void processesThatRunSideBySideRefreshOnlyOnce() throws Exception {
        login();
        tool.expireSession();
        server.on("POST /v1/sessions/refresh", 200, session("access-2", "refresh-2"));
        List<Process> processes =
                List.of(tool.start("api", "GET", "/v1/me"), tool.start("api", "GET", "/v1/me"));
        for (Process process : processes) {
            assertEquals(0, process.waitFor(), () -> "see " + folder);
        }
        assertEquals(1, server.calls("POST /v1/sessions/refresh").size());
    }

    @Test
    void anEndedSessionSendsToLogin() {
        login();
        server.on("POST /v1/sessions/refresh", _ -> Reply.problem(401, "{\"detail\":\"Reused.\"}"));
        var outcome =
                tool.at(InstantSource.fixed(NOW.plus(Duration.ofHours(1)))).run("projects", "list");
        assertEquals(ExitCode.AUTHENTICATION, outcome.code());
        assertEquals("error: your session has ended\nhint: apidirect login\n", outcome.err());
        assertEquals(
                "error: you are not logged in\nhint: apidirect login\n",
                tool.run("projects", "list").err());
    }

    @Test
    void credentialsNeverGoToAnotherServer() throws IOException {
        login();
        try (TestServer other = new TestServer()) {
            assertEquals(
                    ExitCode.AUTHENTICATION,
                    tool.run("projects", "list", "--url", other.url()).code());
            assertTrue(other.calls().isEmpty());
        }
    }

    @Test
    void loggingOutEndsTheSessionThereAndHere() throws IOException {
        login();
        server.on("POST /v1/sessions/logout", 204, "");
        assertEquals(ExitCode.OK, tool.run("logout").code());
        assertEquals(
                "{\"refreshToken\":\"refresh-1\"}",
                server.calls("POST /v1/sessions/logout").getFirst().body());
        assertFalse(
                Files.readString(tool.config().resolve("credentials.json")).contains("refresh-1"));
        assertEquals("You were not logged in.\n", tool.run("logout").err());
    }

    @Test
    void whoAmINamesProfileAndServer() {
        login();
        assertEquals(
                """
                user email         ada@example.com
                organization name  Acme
                role               owner
                authentication     session
                profile            default
                server             %s
                """
                        .formatted(server.url()),
                tool.run("whoami").out());
    }

    @Test
    void profilesKeepTheirOwnLoginAndServer() {
        login();
        tool.without("APIDIRECT_URL")
                .piping("ad_pat_work\n")
                .run("login", "--profile", "work", "--url", server.url(), "--token", "-");
        tool.run("projects", "list", "--profile", "work");
        assertEquals("Bearer ad_pat_work", server.calls().getLast().header("Authorization"));
        assertTrue(
                tool.run("--profile", "default", "projects", "list")
                        .err()
                        .contains("There are none"));
        assertEquals("Bearer access-1", server.calls().getLast().header("Authorization"));
    }

    private void login() {
        assertEquals(
                ExitCode.OK,
                tool.piping("pw\n")
                        .run("login", "--email", "ada@example.com", "--password-stdin")
                        .code());
        tool.piping("");
    }

    private static String session(String access, String refresh) {
        return "{\"accessToken\":\"%s\",\"refreshToken\":\"%s\",\"expiresIn\":600,\"tokenType\":\"Bearer\"}"
                .formatted(access, refresh);
    }
}
