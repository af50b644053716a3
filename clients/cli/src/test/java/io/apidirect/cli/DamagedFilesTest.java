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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedFilesTest {
    @TempDir Path folder;
    private TestServer server;
    private Tool tool;

    @BeforeEach
    void start() throws IOException {
        server = new TestServer();
        server.on("GET /v1/me", 200, "{\"user\":{\"email\":\"ada@example.com\"}}");
        server.on("GET /v1/projects", 200, "{\"items\":[],\"next\":null}");
        server.on(
                "POST /v1/sessions",
                200,
                "{\"accessToken\":\"access\",\"refreshToken\":\"refresh\",\"expiresIn\":600}");
        tool = new Tool(folder, server.url()).without("APIDIRECT_TOKEN");
        Files.createDirectories(tool.config());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aDamagedEntryOfOneProfileIsNamedAndOnlyItIsReplaced() throws IOException {
        write(
                "credentials.json",
                """
                {"default":{"url":"%s","token":"t","refreshToken":"r","expiresAt":"tomorrow"},
                 "work":{"url":"https://work.example.com","token":"ad_pat_work"}}
                """
                        .formatted(server.url()));
        var outcome = tool.run("projects", "list");
        assertEquals(ExitCode.AUTHENTICATION, outcome.code());
        assertTrue(
                outcome.err()
                        .startsWith(
                                "error: the credentials of profile default in "
                                        + tool.config().resolve("credentials.json")
                                        + " are damaged: "),
                outcome.err());
        assertTrue(outcome.err().contains("hint: apidirect login --profile default"));
        assertEquals(ExitCode.OK, logIn());
        assertTrue(read("credentials.json").contains("ad_pat_work"));
        assertEquals(ExitCode.OK, tool.piping("").run("projects", "list").code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"default\":{\"url\":", "[1,2]", "\"text\""})
    void aDamagedFileIsNamedAndLeftAsItIs(String content) throws IOException {
        for (String file : new String[] {"credentials.json", "config.json"}) {
            write(file, content);
            var outcome = tool.piping("").run("projects", "list");
            assertEquals(ExitCode.FAILED, outcome.code());
            assertTrue(
                    outcome.err()
                            .startsWith("error: " + tool.config().resolve(file) + " is damaged: "),
                    outcome.err());
            assertTrue(outcome.err().contains(file + ".old) and run: apidirect login"));
            assertFalse(outcome.err().contains("unexpected"));
            assertEquals(ExitCode.FAILED, logIn());
            assertEquals(content, read(file));
            Files.delete(tool.config().resolve(file));
        }
        assertTrue(server.calls().isEmpty());
    }

    @Test
    void aConfigurationOfAnotherShapeIsNamed() throws IOException {
        write("config.json", "{\"profiles\":[]}");
        var outcome = tool.run("projects", "list", "-p", "x");
        assertFalse(outcome.err().contains("unexpected"), outcome.err());
        assertTrue(
                tool.without("APIDIRECT_URL")
                        .run("whoami")
                        .err()
                        .contains("\"profiles\" in it is no object"));
    }

    private ExitCode logIn() {
        return tool.piping("four words\n")
                .run("login", "--email", "ada@example.com", "--password-stdin")
                .code();
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(tool.config().resolve(file), content);
    }

    private String read(String file) throws IOException {
        return Files.readString(tool.config().resolve(file));
    }
}
