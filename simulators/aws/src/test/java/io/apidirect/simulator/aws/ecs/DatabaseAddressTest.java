package io.apidirect.simulator.aws.ecs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The simulator makes the addresses that the entry point of a built image makes. */
class DatabaseAddressTest {

    private static final Path BUILD =
            Path.of(
                    "../../cloudformation-templates/src/main/resources/io/apidirect/templates/build.yaml");
    private static final Map<String, String> TOLD =
            Map.of(
                    "PGUSER", "api",
                    "PGPASSWORD", "a b~c*d/e@f:g%h+i#",
                    "PGHOST", "one.example",
                    "PGPORT", "1234",
                    "PGDATABASE", "app",
                    "PGHOST_REPLICA", "two.example,three.example");

    @Test
    void theyAreThoseOfTheRealEntryPoint() throws IOException, InterruptedException {
        var environment = new HashMap<>(TOLD);
        DatabaseAddress.addTo(environment);
        for (String name : List.of("DATABASE_URL", "DATABASE_REPLICA_URL")) {
            assertEquals(real(name), environment.get(name));
        }
    }

    @Test
    void anAddressThatIsThereIsKept() {
        var environment = new HashMap<>(TOLD);
        environment.put("DATABASE_URL", "mine");
        DatabaseAddress.addTo(environment);
        assertEquals("mine", environment.get("DATABASE_URL"));
    }

    @Test
    void withoutADatabaseThereIsNone() {
        var environment = new HashMap<>(Map.of("PGHOST", "one.example"));
        DatabaseAddress.addTo(environment);
        assertFalse(environment.containsKey("DATABASE_URL"));
    }

    private static String real(String name) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("python3", "-c", entryPoint(), "printenv", name);
        builder.environment().putAll(TOLD);
        var process = builder.redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        process.waitFor();
        return said;
    }

    /** The text that the buildspec writes into with-database.py. */
    private static String entryPoint() throws IOException {
        var text = Files.readString(BUILD);
        var start =
                text.indexOf("with-database.py <<'END'\n") + "with-database.py <<'END'\n".length();
        var end = text.lastIndexOf('\n', text.indexOf(" END\n", start));
        return text.substring(start, end).stripIndent();
    }
}
