package io.apidirect.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.cli.TestServer.Reply;
import io.apidirect.cli.failure.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorsTest {
    @TempDir Path folder;
    private TestServer server;
    private Tool tool;

    @BeforeEach
    void start() throws IOException {
        server = new TestServer();
        tool = new Tool(folder, server.url());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aProblemIsToldWithItsFaultsItsWayOutAndItsRequest() {
        server.on(
                "POST /v1/projects",
                _ ->
                        Reply.problem(
                                422,
                                """
                                {"title":"Invalid","detail":"The project cannot be created.","code":"invalid",
                                 "errors":[{"pointer":"/name","message":"use 2 to 20 small letters, digits or hyphens"},
                                           {"pointer":"/labels/0","message":"is empty"}],
                                 "fix":"Choose another name.","requestId":"req-42"}
                                """));
        var outcome = tool.run("projects", "create", "My API");
        assertEquals(ExitCode.FAILED, outcome.code());
        assertEquals(
                """
                error: The project cannot be created.
                  - name: use 2 to 20 small letters, digits or hyphens
                  - labels.0: is empty
                hint: Choose another name.
                request id: req-42
                """,
                outcome.err());
        assertEquals("", outcome.out());
    }

    @ParameterizedTest
    @CsvSource({
        "400,1", "401,4", "402,6", "403,4", "404,5", "409,6", "412,6", "422,1", "428,6", "429,6",
        "500,8", "503,8"
    })
    void everyStatusHasItsExitCode(int status, int exitCode) {
        server.on("GET /v1/projects", _ -> Reply.problem(status, "{}").with("Retry-After", "0"));
        assertEquals(exitCode, tool.run("projects", "list").code().number());
    }

    @Test
    void anErrorPageOfSomethingElseIsStillAnError() {
        server.on(
                "GET /v1/projects",
                _ -> new Reply(502, "text/html", "<html>Bad gateway</html>", java.util.Map.of()));
        var outcome = tool.run("projects", "list");
        assertEquals(ExitCode.SERVER, outcome.code());
        assertTrue(outcome.err().startsWith("error: the server answered 502\nhint: try again"));
    }

    @Test
    void aServerThatIsDownIsNamed() {
        server.close();
        var outcome = tool.run("projects", "list");
        assertEquals(ExitCode.NETWORK, outcome.code());
        assertTrue(
                outcome.err()
                        .startsWith(
                                "error: cannot reach "
                                        + server.url()
                                        + ": nothing answers there\nhint: "));
    }

    @Test
    void aServerThatHangsIsGivenUpAfterTheTimeThatWasAllowed() {
        var hanging = new CountDownLatch(1);
        server.on(
                "GET /v1/projects",
                _ -> {
                    hanging.await();
                    return Reply.json(200, "{}");
                });
        server.on(
                "POST /v1/projects",
                call -> {
                    call.exchange().sendResponseHeaders(200, 0);
                    call.exchange().getResponseBody().write(' ');
                    call.exchange().getResponseBody().flush();
                    hanging.await();
                    return Reply.written();
                });
        var outcome = tool.run("projects", "list", "--timeout", "1");
        assertEquals(ExitCode.NETWORK, outcome.code());
        assertEquals(
                "error: "
                        + server.url()
                        + " has not answered within 1 s\nhint: it may hang or be overloaded: try again, wait longer with --timeout SECONDS, or run: apidirect doctor\n",
                outcome.err());
        assertEquals(1, server.calls("GET /v1/projects").size());
        var half = tool.with("APIDIRECT_TIMEOUT", "1").run("projects", "create", "my-api");
        assertEquals(ExitCode.NETWORK, half.code());
        assertTrue(half.err().contains("whether it did what was asked is not known"), half.err());
        hanging.countDown();
    }

    @Test
    void aTimeThatIsNoneIsRefusedBeforeAnythingIsSent() {
        var outcome = tool.run("projects", "list", "--timeout", "soon");
        assertEquals(ExitCode.USAGE, outcome.code());
        assertTrue(outcome.err().startsWith("error: --timeout takes seconds"), outcome.err());
        assertTrue(
                tool.with("APIDIRECT_TIMEOUT", "-1")
                        .run("projects", "list")
                        .err()
                        .startsWith("error: APIDIRECT_TIMEOUT takes seconds"));
        assertTrue(server.calls().isEmpty());
    }

    @Test
    void somebodyWhoIsNotLoggedInIsSentToLogin() {
        var outcome = tool.without("APIDIRECT_TOKEN").run("projects", "list");
        assertEquals(ExitCode.AUTHENTICATION, outcome.code());
        assertEquals("error: you are not logged in\nhint: apidirect login\n", outcome.err());
    }

    @Test
    void aMistypedCommandOrOptionIsGuessed() {
        assertTrue(tool.run("project", "list").err().contains("did you mean: apidirect projects"));
        assertTrue(
                tool.run("projects", "lst")
                        .err()
                        .contains("did you mean: apidirect projects list"));
        assertTrue(
                tool.run("aws", "link", "--regoin", "x").err().contains("did you mean --region?"));
        assertEquals(ExitCode.USAGE, tool.run("frobnicate").code());
    }

    @Test
    void aStackTraceIsForDebugOnly() {
        server.on("GET /v1/projects", _ -> Reply.problem(500, "{\"detail\":\"Broken.\"}"));
        assertFalse(tool.run("projects", "list").err().contains("at io.apidirect"));
        String told = tool.run("projects", "list", "--debug").err();
        assertTrue(
                told.contains("> GET /v1/projects")
                        && told.contains("< 500")
                        && told.contains("at io.apidirect"));
    }

    @Test
    void aMistypedFormatOrQueryFailsBeforeAnythingIsSent() {
        assertEquals(ExitCode.USAGE, tool.run("projects", "create", "my-api", "-o", "xml").code());
        assertEquals(
                ExitCode.USAGE,
                tool.run("projects", "create", "my-api", "--query", "items[").code());
        assertTrue(server.calls().isEmpty());
    }

    @Test
    void aWrongAddressIsAUsageError() {
        var outcome = tool.run("projects", "list", "--url", "localhost:9080");
        assertEquals(ExitCode.USAGE, outcome.code());
        assertTrue(outcome.err().contains("localhost:9080 is not the address of a server"));
    }

    @Test
    void anotherEditionOfTheServerIsMentionedOnce() {
        server.on(
                "GET /v1/projects",
                _ ->
                        Reply.json(200, "{\"items\":[],\"next\":null}")
                                .with("API-Direct-Version", "2.0.0"));
        String told = tool.run("projects", "list").err();
        assertTrue(
                told.startsWith("warning: this tool is ") && told.contains("the server is 2.0.0"));
        server.on(
                "GET /v1/projects",
                _ ->
                        Reply.json(200, "{\"items\":[],\"next\":null}")
                                .with("API-Direct-Version", "0.1.9"));
        assertFalse(tool.run("projects", "list").err().contains("warning"));
    }

    @Test
    void coloursAreForTerminalsOnly() {
        assertTrue(tool.typing("").run("nonsense").err().startsWith("error:"));
        assertTrue(tool.without("NO_COLOR").run("nonsense").err().startsWith("\u001b[31merror:"));
        assertTrue(tool.piping("").run("nonsense").err().startsWith("error:"));
    }
}
