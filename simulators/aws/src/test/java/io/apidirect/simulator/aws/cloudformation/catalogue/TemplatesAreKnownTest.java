package io.apidirect.simulator.aws.cloudformation.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.apidirect.simulator.aws.cloudformation.resource.Property;
import io.apidirect.simulator.aws.cloudformation.resource.PropertyFault;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceType;
import io.apidirect.simulator.aws.cloudformation.template.YamlTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type and property of the product's templates, against AWS's own schemas. */
class TemplatesAreKnownTest {

    private static final Path TEMPLATES =
            Path.of("../../cloudformation-templates/src/main/resources/io/apidirect/templates");
    private static final LiveResources NOTHING = new LiveResources(Path.of("nothing"));

    static Stream<Arguments> usedTypes() throws IOException {
        return used().map(it -> it.path("Type").asText())
                .distinct()
                .sorted()
                .map(it -> arguments(it));
    }

    private static Stream<JsonNode> used() throws IOException {
        try (var files = Files.list(TEMPLATES)) {
            return files
                    .filter(it -> it.toString().endsWith(".yaml"))
                    .flatMap(it -> resources(it))
                    .toList()
                    .stream();
        }
    }

    private static Stream<JsonNode> resources(Path file) {
        try {
            return YamlTree.parse(Files.readString(file)).path("Resources").valueStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ResourceType> known(String name) {
        return Stream.of("resource-types.yaml", "live-types.yaml")
                .flatMap(it -> TypeTable.read(it, NOTHING).stream())
                .filter(it -> it.name().equals(name))
                .findFirst();
    }

    private static TreeSet<String> official(String type) throws IOException {
        try (InputStream facts =
                TemplatesAreKnownTest.class.getResourceAsStream("official-properties.yaml")) {
            var text =
                    new String(
                            Objects.requireNonNull(facts).readAllBytes(), StandardCharsets.UTF_8);
            return new TreeSet<>(
                    Arrays.asList(YamlTree.parse(text).path(type).asText().split("\\s+", -1)));
        }
    }

    private static String told(Property property) {
        var update =
                switch (property.update().recreation()) {
                    case "Always" -> "*";
                    case "Conditionally" -> "?";
                    default -> "";
                };
        return property.name() + (property.required() ? "!" : "") + update;
    }

    @ParameterizedTest
    @MethodSource("usedTypes")
    void the_table_says_of_a_type_what_aws_says(String type) throws IOException {
        var properties =
                known(type).orElseThrow(() -> new AssertionError(type + " is not known")).schema();
        var told = new TreeSet<String>();
        properties.properties().values().forEach(it -> told.add(told(it)));
        assertEquals(official(type), told);
    }

    @ParameterizedTest
    @MethodSource("usedTypes")
    void every_property_that_the_templates_give_is_one_of_the_type(String type) throws IOException {
        var names = known(type).orElseThrow().schema().properties().keySet();
        var given = new TreeSet<String>();
        used().filter(it -> it.path("Type").asText().equals(type))
                .forEach(it -> it.path("Properties").fieldNames().forEachRemaining(given::add));
        assertTrue(names.containsAll(given), () -> type + " has no " + given + names);
    }

    @ParameterizedTest
    @MethodSource("usedTypes")
    void a_property_that_a_type_does_not_have_is_refused_and_so_is_a_missing_one(String type) {
        var schema = known(type).orElseThrow().schema();
        var faults =
                schema
                        .faultsOf(JsonNodeFactory.instance.objectNode().put("NoSuchThing", "x"))
                        .stream()
                        .map(PropertyFault::reason)
                        .toList();
        assertTrue(
                faults.contains("#: extraneous key [NoSuchThing] is not permitted"),
                faults::toString);
        schema.properties().values().stream()
                .filter(Property::required)
                .forEach(
                        it ->
                                assertTrue(
                                        faults.contains(
                                                "#: required key [%s] not found"
                                                        .formatted(it.name())),
                                        faults::toString));
    }
}
