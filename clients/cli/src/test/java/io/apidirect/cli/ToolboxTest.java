package io.apidirect.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.cli.TestServer.Reply;
import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.http.Endpoint;
import io.apidirect.cli.sample.GeneratedOperations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolboxTest {
    @TempDir Path folder;
    private TestServer server;
    private Tool tool;

    @BeforeEach
    void start() throws IOException {
        server = new TestServer();
        tool =
                new Tool(folder, server.url())
                        .with("APIDIRECT_PROJECT", "my-api")
                        .with("APIDIRECT_ENVIRONMENT", "dev")
                        .at(InstantSource.fixed(Instant.parse("2026-11-21T10:00:00Z")));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void logsArePrintedOldestFirst() {
        server.on(
                "GET /v1/projects/my-api/environments/dev/logs",
                200,
                "{\"items\":[{\"at\":\"2026-11-21T09:59:00Z\",\"message\":\"INFO started\\n\"},{\"at\":\"2026-11-21T09:59:30Z\",\"message\":\"ERROR broken\"}],\"next\":null}");
        assertEquals(
                "2026-11-21T09:59:00Z  INFO started\n2026-11-21T09:59:30Z  ERROR broken\n",
                tool.run("logs").out());
        assertTrue(
                server.calls().getFirst().line().endsWith("?since=2026-11-21T09%3A50%3A00Z"),
                server.calls().getFirst().line());
        assertEquals(
                "2026-11-21T09:59:30Z  ERROR broken\n",
                tool.run("logs", "--since", "2h", "--level", "ERROR").out());
        assertTrue(server.calls().getLast().line().endsWith("?since=2026-11-21T08%3A00%3A00Z"));
        assertEquals(ExitCode.USAGE, tool.run("logs", "--since", "yesterday").code());
    }

    @Test
    void healthChecksAreLeftOutAndCountedUntilTheyAreAskedFor() {
        server.on(
                "GET /v1/projects/my-api/environments/dev/logs",
                200,
                """
                {"items":[{"message":"GET /health","healthCheck":true},{"message":"hello","healthCheck":false},
                          {"message":"GET /health","healthCheck":true}]}""");
        var outcome = tool.run("logs");
        assertEquals("hello\n", outcome.out());
        assertEquals(
                "2 health checks that went well are left out: --health shows them\n",
                outcome.err());
        var all = tool.run("logs", "--health");
        assertEquals("GET /health\nhello\nGET /health\n", all.out());
        assertEquals("", all.err());
    }

    @Test
    void followedLogsGoOnAfterTheLastLine() {
        server.on(
                "GET /v1/projects/my-api/environments/dev/logs",
                call -> {
                    boolean again = call.header("Last-Event-ID").equals("a");
                    String text =
                            again
                                    ? "id: b\ndata: {\"message\":\"two\"}\n\nevent: problem\ndata: {\"status\":409,\"detail\":\"The environment is gone.\"}\n\n"
                                    : "id: a\ndata: {\"message\":\"one\"}\n\n";
                    call.exchange().sendResponseHeaders(200, 0);
                    call.exchange().getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
                    return Reply.written();
                });
        var outcome = tool.run("logs", "-f");
        assertEquals("one\ntwo\n", outcome.out());
        assertEquals(ExitCode.CONFLICT, outcome.code());
        assertEquals("error: The environment is gone.\n", outcome.err());
        assertEquals(
                "{\"message\":\"one\"}\n{\"message\":\"two\"}\n",
                tool.run("logs", "-f", "--json").out());
    }

    @Test
    void followedBuildLogsEndWhenTheServerSaysSo() {
        server.on("GET /v1/deployments/dep_1", 200, "{\"id\":\"dep_1\",\"status\":\"running\"}");
        server.on(
                "GET /v1/deployments/dep_1/build-logs",
                call -> {
                    boolean again = call.header("Last-Event-ID").equals("1");
                    String text =
                            again
                                    ? "id: 2\nevent: end\ndata: {\"lines\":1}\n\n"
                                    : "id: 1\nevent: line\ndata: {\"message\":\"built\"}\n\n";
                    call.exchange().sendResponseHeaders(200, 0);
                    call.exchange().getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
                    return Reply.written();
                });
        assertEquals("built\n", tool.run("deployments", "logs", "dep_1", "-f").out());
        assertEquals(2, server.calls("GET /v1/deployments/dep_1/build-logs").size());
    }

    @Test
    void anyRequestCanBeSentByHand() throws IOException {
        server.on("GET /v1/me", 200, "{\"role\":\"owner\"}");
        assertEquals("{\n  \"role\" : \"owner\"\n}\n", tool.run("api", "get", "/v1/me").out());
        Files.writeString(folder.resolve("body.yaml"), "name: my-api\n");
        server.on("POST /v1/projects", 201, "{}");
        tool.run("api", "POST", "/v1/projects", "-f", "body.yaml", "-H", "X-Reason: test");
        assertEquals("{\"name\":\"my-api\"}", server.calls().getLast().body());
        assertEquals("test", server.calls().getLast().header("X-Reason"));
        assertEquals(ExitCode.NOT_FOUND, tool.run("api", "GET", "/v1/nothing").code());
        assertEquals(ExitCode.USAGE, tool.run("api", "FETCH", "/v1/me").code());
    }

    @Test
    void theDoctorNamesWhatIsWrongAndTheWayOut() {
        server.on("GET /health/ready", 200, "{\"status\":\"UP\"}");
        server.on(
                "GET /v1/me", 200, "{\"user\":{\"email\":\"ada@example.com\"},\"role\":\"owner\"}");
        server.on("GET /v1/projects/my-api", 200, "{\"name\":\"my-api\"}");
        tool.at(InstantSource.system());
        var well = tool.run("doctor");
        assertEquals(ExitCode.OK, well.code(), well.out() + well.err());
        assertTrue(
                well.out().contains("login          ok      ada@example.com, owner"), well.out());
        server.on("GET /v1/me", _ -> Reply.problem(401, "{\"detail\":\"The token has ended.\"}"));
        var ill = tool.run("doctor");
        assertEquals(ExitCode.FAILED, ill.code());
        assertTrue(ill.out().contains("wrong   The token has ended."), ill.out());
        assertEquals(
                "error: 1 check has found something wrong\nhint: see the last column\n", ill.err());
        tool.at(InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z")));
        assertTrue(tool.run("doctor").out().contains("apart from the server"));
    }

    @Test
    void theDoctorAndTheVersionSayWhetherToolAndServerFit() {
        server.on(
                "GET /v1/me",
                _ ->
                        Reply.problem(401, "{\"detail\":\"No.\"}")
                                .with("API-Direct-Version", "2.1.0"));
        var versions = tool.without("APIDIRECT_TOKEN").run("version");
        assertEquals(ExitCode.OK, versions.code());
        assertTrue(versions.out().contains("server  2.1.0\n"), versions.out());
        assertTrue(versions.err().startsWith("warning: this tool is "), versions.err());
        assertEquals("2.1.0\n", tool.run("version", "--query", "server").out());
        assertTrue(tool.run("doctor").out().contains("install the tool of the server's edition"));
        server.close();
        assertTrue(tool.run("doctor").out().contains("wrong   cannot reach "));
        var alone = tool.run("version");
        assertEquals(ExitCode.OK, alone.code());
        assertTrue(alone.out().contains("tool "), alone.out());
        assertTrue(
                alone.err().contains("The server's version is not known: cannot reach "),
                alone.err());
    }

    @Test
    void aProjectInUseIsRememberedForTheProfileOrTheFolder() throws IOException {
        tool.without("APIDIRECT_PROJECT").without("APIDIRECT_ENVIRONMENT");
        server.on("GET /v1/projects/my-api", 200, "{\"name\":\"my-api\"}");
        server.on("GET /v1/projects/other", 200, "{\"name\":\"other\"}");
        server.on("GET /v1/projects/my-api/environments/dev", 200, "{\"name\":\"dev\"}");
        assertEquals(ExitCode.NOT_FOUND, tool.run("projects", "use", "nothing").code());
        var outcome = tool.run("projects", "use", "my-api", "-e", "dev");
        assertEquals("Using my-api/dev in profile default.\nNext: apidirect plan\n", outcome.err());
        assertEquals("name  my-api\n", tool.run("projects", "show").out());
        tool.run("projects", "use", "other", "--here");
        assertEquals("name  other\n", tool.run("projects", "show").out());
        assertTrue(Files.exists(folder.resolve(".apidirect").resolve("context.json")));
    }

    @Test
    void aShellCompletesWordsOptionsChoicesAndLiveNames() {
        server.on(
                "GET /v1/projects",
                200,
                "{\"items\":[{\"name\":\"alpha\"},{\"name\":\"beta\"}],\"next\":null}");
        server.on(
                "GET /v1/projects/beta/environments",
                200,
                "{\"items\":[{\"name\":\"dev\"},{\"name\":\"prod\"}],\"next\":null}");
        assertEquals("deploy\ndeployments\n", tool.run("__complete", "dep").out());
        assertEquals("create\n", tool.run("__complete", "help", "projects", "cr").out());
        assertEquals("change\ncreate\n", tool.run("__complete", "projects", "c").out());
        assertEquals("--region\n", tool.run("__complete", "aws", "link", "--r").out());
        assertEquals(
                "admin\ndeveloper\nowner\nviewer\n",
                tool.run("__complete", "tokens", "create", "ci", "--role", "").out());
        assertEquals("alpha\nbeta\n", tool.run("__complete", "projects", "show", "").out());
        assertEquals("prod\n", tool.run("__complete", "deploy", "-p", "beta", "-e", "p").out());
        server.on(
                "GET /v1/projects/beta/environments/dev/releases",
                200,
                "{\"items\":[{\"release\":\"r2\"},{\"release\":\"r1\"}],\"next\":null}");
        assertEquals(
                "r1\nr2\n",
                tool.run("__complete", "rollback", "-p", "beta", "-e", "dev", "").out());
        server.on("GET /v1/account-links", 200, "{\"items\":[{\"name\":\"aws-1\"}],\"next\":null}");
        assertEquals("aws-1\n", tool.run("__complete", "init", "--account-link", "").out());
        server.close();
        assertEquals("", tool.run("__complete", "projects", "show", "").out());
        for (String shell : List.of("bash", "zsh", "fish")) {
            assertTrue(tool.run("completion", shell).out().contains("apidirect __complete"));
        }
    }

    @Test
    void endpointsOfWrittenCommandsAgreeWithTheDocument() {
        for (String[] lines :
                List.of(
                        new GeneratedOperations().endpoints(),
                        new io.apidirect.cli.generated.GeneratedOperations().endpoints())) {
            for (Endpoint endpoint : Endpoint.values()) {
                String operationId = endpoint.line().substring(0, endpoint.line().indexOf(' ') + 1);
                Arrays.stream(lines)
                        .filter(line -> line.startsWith(operationId))
                        .forEach(line -> assertEquals(line, endpoint.line()));
            }
        }
    }
}
