package io.apidirect.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.cli.TestServer.Reply;
import io.apidirect.cli.failure.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitTest {
    private static final String ONE_LINK =
            "{\"items\":[{\"id\":\"lnk_1\",\"name\":\"aws-1\",\"status\":\"verified\"},{\"id\":\"lnk_2\",\"name\":\"aws-2\",\"status\":\"pending\"}],\"next\":null}";

    @TempDir Path folder;
    private TestServer server;
    private Tool tool;

    @BeforeEach
    void start() throws IOException {
        server = new TestServer();
        server.on("POST /v1/projects", 201, "{\"name\":\"my-api\"}");
        server.on("POST /v1/projects/my-api/environments", 201, "{\"name\":\"dev\"}");
        server.on("GET /v1/account-links", 200, ONE_LINK);
        tool = new Tool(folder, server.url());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anEmptyPlaceGetsAProjectThatIsReadyToPlan() {
        var outcome = tool.run("init", "my-api", "--runtime", "python");
        assertEquals(ExitCode.OK, outcome.code(), outcome.err());
        assertTrue(Files.exists(folder.resolve("my-api").resolve("apidirect.yaml")));
        assertEquals("{\"name\":\"my-api\"}", server.calls("POST /v1/projects").getFirst().body());
        assertEquals(
                "{\"name\":\"dev\",\"profile\":\"dev\",\"accountLink\":\"aws-1\"}",
                server.calls("POST /v1/projects/my-api/environments").getFirst().body());
        assertTrue(
                outcome.err()
                        .endsWith(
                                "Using my-api/dev in this folder.\nNext: cd my-api && apidirect plan\n"),
                outcome.err());
        assertTrue(
                Files.exists(
                        folder.resolve("my-api").resolve(".apidirect").resolve("context.json")));
    }

    @Test
    void aReservedNameIsRefusedBeforeAnythingIsWritten() throws IOException {
        var outcome = tool.run("init", "database");
        assertEquals(ExitCode.FAILED, outcome.code());
        assertTrue(outcome.err().contains("and not database"), outcome.err());
        assertFalse(Files.exists(folder.resolve("database")));
        assertTrue(server.calls("POST /v1/projects").isEmpty());
        Path named = Files.createDirectory(folder.resolve("database"));
        server.on("POST /v1/projects/database-api/environments", 201, "{\"name\":\"dev\"}");
        var inside = new Tool(named, server.url()).run("init");
        assertEquals(ExitCode.OK, inside.code(), inside.err());
        assertEquals(
                "{\"name\":\"database-api\"}", server.calls("POST /v1/projects").getFirst().body());
    }

    @Test
    void anExistingProjectGetsOnlyAManifest() throws IOException {
        Files.writeString(
                folder.resolve("main.py"), "from fastapi import FastAPI\n\napp = FastAPI()\n");
        Files.writeString(folder.resolve("requirements.txt"), "fastapi\n");
        var outcome = tool.run("init", "my-api");
        assertEquals(ExitCode.OK, outcome.code(), outcome.err());
        String manifest = Files.readString(folder.resolve("apidirect.yaml"));
        assertTrue(
                manifest.startsWith("name: my-api\n")
                        && manifest.contains("# entryPoint: main:app because "),
                manifest);
        assertFalse(Files.exists(folder.resolve("app")));
        assertTrue(outcome.err().contains("  found entryPoint: main:app because "), outcome.err());
    }

    @Test
    void aRepositoryWithItsCodeFurtherDownGetsNoScaffold() throws IOException {
        Files.createDirectories(folder.resolve("services/api"));
        Files.writeString(
                folder.resolve("services/api/main.py"),
                "from fastapi import FastAPI\n\napp = FastAPI()\n");
        var outcome = tool.run("init", "--offline");
        assertEquals(ExitCode.OK, outcome.code(), outcome.err());
        assertFalse(Files.exists(folder.resolve("app")), outcome.err());
        assertTrue(outcome.err().contains("entryPoint: services.api.main:app"), outcome.err());
    }

    @Test
    void runningItAgainOnlyAddsWhatIsMissing() {
        server.on("GET /v1/account-links", 200, "{\"items\":[],\"next\":null}");
        var first = tool.run("init", "my-api");
        assertTrue(first.err().contains("Next: cd my-api && apidirect aws link"), first.err());
        assertTrue(server.calls("POST /v1/projects/my-api/environments").isEmpty());
        server.on("GET /v1/projects/my-api", 200, "{\"name\":\"my-api\"}");
        server.on("GET /v1/account-links", 200, ONE_LINK);
        Tool inside = new Tool(folder.resolve("my-api"), server.url());
        assertEquals(ExitCode.OK, inside.run("init").code());
        assertEquals(1, server.calls("POST /v1/projects").size());
        assertEquals(1, server.calls("POST /v1/projects/my-api/environments").size());
    }

    @Test
    void withoutALoginOnlyFilesAreWritten() {
        var outcome = tool.without("APIDIRECT_TOKEN").run("init", "my-api");
        assertEquals(ExitCode.OK, outcome.code(), outcome.err());
        assertTrue(
                outcome.err()
                        .endsWith(
                                "Next: cd my-api && apidirect login, then apidirect init here again\n"),
                outcome.err());
        assertTrue(server.calls().isEmpty());
    }

    @Test
    void severalAccountsAreShownAndNotGuessed() {
        server.on("GET /v1/account-links", 200, ONE_LINK.replace("pending", "verified"));
        var outcome = tool.run("init", "my-api");
        assertEquals(ExitCode.USAGE, outcome.code());
        assertTrue(
                outcome.err().contains("several AWS accounts are linked: aws-1, aws-2"),
                outcome.err());
        assertTrue(server.calls("POST /v1/projects").isEmpty());
    }

    @Test
    void aBrokenLinkIsRefusedBeforeAnythingIsMade() {
        server.on(
                "GET /v1/account-links/aws-2",
                200,
                "{\"name\":\"aws-2\",\"status\":\"broken\",\"brokenReason\":\"The read role is gone.\"}");
        var outcome = tool.run("init", "my-api", "--account-link", "aws-2");
        assertEquals(ExitCode.FAILED, outcome.code());
        assertTrue(
                outcome.err()
                        .endsWith(
                                "error: the account link aws-2 is broken: The read role is gone.\nhint: apidirect aws verify aws-2\n"),
                outcome.err());
        assertFalse(Files.exists(folder.resolve("my-api")));
        assertTrue(server.calls("POST /v1/projects").isEmpty());
        assertEquals(
                ExitCode.NOT_FOUND, tool.run("init", "my-api", "--account-link", "aws-9").code());
    }

    @Test
    void aServerThatFailsIsNotTakenForAMissingProject() {
        server.on("GET /v1/projects/my-api", _ -> Reply.problem(500, "{\"detail\":\"Broken.\"}"));
        assertEquals(ExitCode.SERVER, tool.run("init", "my-api").code());
        assertTrue(server.calls("POST /v1/projects").isEmpty());
    }

    @Test
    void aBadNameWritesNothing() {
        var outcome = tool.run("init", "My_API");
        assertEquals(ExitCode.FAILED, outcome.code());
        assertFalse(Files.exists(folder.resolve("My_API")));
    }
}
