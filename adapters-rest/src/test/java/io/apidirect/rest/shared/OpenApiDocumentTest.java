package io.apidirect.rest.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * docs/openapi.yaml is what the resources say, and every operation says all that is asked of it.
 */
class OpenApiDocumentTest {

    private static final Path GENERATED = Path.of("target/generated-openapi");
    private static final Path CHECKED_IN = Path.of("../docs/openapi.yaml");
    private static final Set<String> CLI_KEYS = Set.of("command", "workflow", "none");
    private static JsonNode document;

    @BeforeAll
    static void read() throws IOException {
        document = new ObjectMapper().readTree(GENERATED.resolve("openapi.json").toFile());
    }

    @Test
    void theCheckedInDocumentIsTheGeneratedOne() throws IOException {
        var generated = Files.readString(GENERATED.resolve("openapi.yaml"));
        if (Boolean.getBoolean("openapi.accept")) {
            Files.writeString(CHECKED_IN, generated);
        }
        assertEquals(
                generated,
                Files.exists(CHECKED_IN) ? Files.readString(CHECKED_IN) : "",
                "The resources say something else than docs/openapi.yaml. If that is meant:"
                        + " ./mvnw -pl adapters-rest -am verify -Dopenapi.accept=true");
    }

    @Test
    void everyOperationHasItsOwnName() {
        var seen = new HashSet<String>();
        assertEquals(List.of(), without(o -> seen.add(o.path("operationId").asText())));
        assertTrue(seen.stream().allMatch(name -> name.matches("[a-z][A-Za-z]+")), seen.toString());
    }

    @Test
    void everyOperationHasASummaryForPeople() {
        assertEquals(
                List.of(),
                without(
                        o -> {
                            var summary = o.path("summary").asText();
                            return !summary.isBlank()
                                    && summary.length() < 60
                                    && !summary.endsWith(".");
                        }));
    }

    @Test
    void everyOperationHasOneTag() {
        assertEquals(List.of(), without(o -> o.path("tags").size() == 1));
    }

    @Test
    void everyOperationSaysWhichCommandItIs() {
        assertEquals(
                List.of(),
                without(o -> CLI_KEYS.stream().filter(k -> o.path("x-cli").has(k)).count() == 1));
    }

    @Test
    void everyOperationMayAnswerWithAProblem() {
        assertEquals(
                List.of(),
                without(
                        o ->
                                o.at("/responses/default/$ref")
                                        .asText()
                                        .equals("#/components/responses/Problem")));
    }

    @Test
    void everyParameterIsDescribed() {
        assertEquals(
                List.of(),
                without(
                        o -> {
                            for (var parameter : o.path("parameters")) {
                                if (!parameter.has("$ref") && !parameter.has("description")) {
                                    return false;
                                }
                            }
                            return true;
                        }));
    }

    private static List<String> without(Predicate<JsonNode> quality) {
        var names = new ArrayList<String>();
        for (var path : document.path("paths").properties()) {
            for (var member : path.getValue().properties()) {
                if (member.getValue().has("responses") && !quality.test(member.getValue())) {
                    names.add(member.getKey() + " " + path.getKey());
                }
            }
        }
        return names;
    }
}
