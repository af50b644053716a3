package io.apidirect.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.cli.failure.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateManifestTest {
    @TempDir Path folder;
    private Tool tool;

    @BeforeEach
    void nobodyIsLoggedInAndNoServerRuns() {
        tool = new Tool(folder, "http://127.0.0.1:1").without("APIDIRECT_TOKEN");
    }

    @Test
    void everyFaultIsShownAtItsPlace() throws IOException {
        Files.writeString(
                folder.resolve("apidirect.yaml"), "name: my-api\nport: many\ncpuu: 256\n");
        var outcome = tool.run("manifest", "validate");
        assertEquals(ExitCode.FAILED, outcome.code());
        assertEquals("", outcome.out());
        assertTrue(outcome.err().startsWith("error: apidirect.yaml has 2 faults\n"), outcome.err());
        assertTrue(outcome.err().contains("  - apidirect.yaml:2:7: "), outcome.err());
        assertTrue(
                outcome.err().contains("\n    2 | port: many\n      |       ^\n"), outcome.err());
        assertTrue(outcome.err().contains("\n    3 | cpuu: 256\n      | ^\n"), outcome.err());
    }

    @Test
    void aValidManifestIsSaidToBeValid() throws IOException {
        Files.createDirectory(folder.resolve("api"));
        Files.writeString(folder.resolve("api").resolve("apidirect.yaml"), "name: my-api\n");
        var outcome = tool.run("manifest", "validate", "api");
        assertEquals(ExitCode.OK, outcome.code());
        assertEquals(
                "api/apidirect.yaml is valid: it describes my-api.\nNext: apidirect plan\n",
                outcome.err());
    }

    @Test
    void aProgramReadsTheFaultsAsData() {
        tool.piping("port: many\nname: my-api\n");
        var outcome = tool.run("manifest", "validate", "-", "--json");
        assertEquals(ExitCode.FAILED, outcome.code());
        assertEquals("", outcome.err());
        assertTrue(outcome.out().contains("\"valid\" : false"), outcome.out());
        assertEquals(
                "1:7 /port\n",
                tool.run(
                                "manifest",
                                "validate",
                                "-",
                                "--query",
                                "join('\\n', problems[].join(' ', [join(':', [to_string(line), to_string(column)]), pointer]))")
                        .out());
    }

    @Test
    void aFileThatIsNotThereIsAUsageError() {
        var outcome = tool.run("manifest", "validate", "nothing.yaml");
        assertEquals(ExitCode.USAGE, outcome.code());
        assertTrue(outcome.err().startsWith("error: there is no file nothing.yaml\n"));
    }
}
