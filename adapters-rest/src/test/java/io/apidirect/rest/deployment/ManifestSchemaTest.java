package io.apidirect.rest.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.domain.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The published schema of apidirect.yaml says what the catalogue of settings says. */
class ManifestSchemaTest {

    private static final Path CHECKED_IN =
            Path.of(
                    "../clients/manifest/src/main/resources/io/apidirect/manifest/apidirect.schema.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theSchemaHoldsExactlyTheSettingsOfTheCatalogue() throws IOException {
        var present = Files.readString(CHECKED_IN);
        var completed = text(SchemaOfSettings.completed((ObjectNode) JSON.readTree(present)));
        if (Boolean.getBoolean("schema.accept")) {
            Files.writeString(CHECKED_IN, completed);
        }
        assertEquals(
                completed,
                Files.readString(CHECKED_IN),
                "The catalogue says something else than apidirect.schema.json. If that is meant:"
                        + " ./mvnw -pl adapters-rest -am verify -Dschema.accept=true");
    }

    @Test
    void thereAreMoreThanFiftyKnobs() {
        assertTrue(Settings.ALL.size() > 50, () -> "only " + Settings.ALL.size());
    }

    private static String text(ObjectNode schema) throws IOException {
        var twoBlanks = new DefaultIndenter("  ", "\n");
        var separators =
                Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        var printer = new DefaultPrettyPrinter(separators).withObjectIndenter(twoBlanks);
        return JSON.writer(printer).writeValueAsString(schema) + "\n";
    }
}
