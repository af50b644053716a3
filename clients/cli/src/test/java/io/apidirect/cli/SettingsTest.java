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

/** Somebody writes apidirect.yaml and wants to know what may stand there. */
class SettingsTest {
    private static final Path PAGE = Path.of("../../docs/configuration.md");

    @TempDir Path folder;
    private Tool tool;

    @BeforeEach
    void nobodyIsLoggedInAndNoServerRuns() {
        tool = new Tool(folder, "http://127.0.0.1:1").without("APIDIRECT_TOKEN");
    }

    @Test
    void aGroupIsListedWithDefaultsUnitsAndLimits() {
        var outcome = tool.with("COLUMNS", "200").run("settings", "scaling");
        assertEquals(ExitCode.OK, outcome.code(), outcome.err());
        assertTrue(
                outcome.out()
                        .lines()
                        .anyMatch(line -> line.matches("scaling.min +1 / 2 / 3 +tasks +1 to 200")),
                outcome.out());
    }

    @Test
    void oneSettingIsDescribedInFull() {
        String text = tool.run("settings", "database.class").out();
        assertTrue(text.contains("db.t4g.micro / db.t4g.small / db.t4g.medium"), text);
        assertTrue(text.contains("a class of RDS"), text);
    }

    @Test
    void aProgramReadsDefaultsByProfile() {
        assertEquals(
                "3\n",
                tool.run(
                                "settings",
                                "--query",
                                "items[?name=='scaling.min'].defaults.prod | [0]",
                                "-o",
                                "json")
                        .out());
    }

    @Test
    void allOfMoreThanFiftySettingsAreThere() {
        assertTrue(tool.run("settings", "--query", "items[].name").out().lines().count() > 80);
        assertTrue(tool.run("settings", "workers.*.command").out().contains("command"));
    }

    @Test
    void aWordThatNoSettingHasIsAUsageError() {
        var outcome = tool.run("settings", "cpuu");
        assertEquals(ExitCode.USAGE, outcome.code());
        assertTrue(outcome.err().contains("no setting has cpuu in its name"), outcome.err());
    }

    @Test
    void thePageInTheDocumentationSaysTheSame() throws IOException {
        String page = tool.run("settings", "--markdown").out();
        if (Boolean.getBoolean("settings.accept")) {
            Files.writeString(PAGE, page);
        }
        assertEquals(
                page,
                Files.readString(PAGE),
                "The schema says something else than docs/configuration.md. If that is meant:"
                        + " ./mvnw -pl clients/cli -am verify -Dsettings.accept=true");
    }
}
