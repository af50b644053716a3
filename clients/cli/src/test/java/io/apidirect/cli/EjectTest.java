package io.apidirect.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.cli.failure.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody takes an environment away as files. */
class EjectTest {
    private static final String EJECTION = "GET /v1/projects/my-api/environments/dev/ejection";

    @TempDir Path folder;
    private TestServer server;
    private Tool tool;

    @BeforeEach
    void start() throws IOException {
        server = new TestServer();
        answer("templates/network.yaml");
        tool = new Tool(folder, server.url());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void answer(String path) {
        server.on(
                EJECTION,
                200,
                "{\"files\":[{\"path\":\"deploy.sh\",\"executable\":true,\"content\":\"echo\\n\"},{\"path\":\""
                        + path
                        + "\",\"executable\":false,\"content\":\"Resources:\\n\"}]}");
    }

    private Tool.Outcome eject() {
        return tool.run("eject", "-p", "my-api", "-e", "dev");
    }

    @Test
    void theFilesAreWrittenAndTheScriptCanBeRun() throws IOException {
        var outcome = eject();
        assertEquals(ExitCode.OK, outcome.code(), outcome.err());
        Path ejected = folder.resolve("my-api-dev-ejected");
        assertEquals("Resources:\n", Files.readString(ejected.resolve("templates/network.yaml")));
        assertTrue(Files.isExecutable(ejected.resolve("deploy.sh")));
        assertFalse(Files.isExecutable(ejected.resolve("templates/network.yaml")));
        assertTrue(
                outcome.err().endsWith("Next: read my-api-dev-ejected/README.md\n"), outcome.err());
    }

    @Test
    void aFolderThatHoldsSomethingIsLeftAlone() throws IOException {
        Path mine = Files.createDirectory(folder.resolve("my-api-dev-ejected")).resolve("mine");
        Files.writeString(mine, "mine");
        var outcome = eject();
        assertEquals(ExitCode.USAGE, outcome.code());
        assertFalse(Files.exists(mine.resolveSibling("deploy.sh")));
    }

    @Test
    void aServerCannotWriteOutsideTheFolder() {
        answer("../../evil");
        assertEquals(ExitCode.FAILED, eject().code());
        assertFalse(Files.exists(folder.resolve("../evil")));
    }
}
