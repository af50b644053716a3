package io.apidirect.manifest;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SchemaTest {

    private static final Set<String> UNDERSTOOD =
            Set.of(
                    "$schema",
                    "$id",
                    "title",
                    "description",
                    "type",
                    "required",
                    "additionalProperties",
                    "properties",
                    "propertyNames",
                    "items",
                    "enum",
                    "pattern",
                    "minimum",
                    "maximum",
                    "maxLength",
                    "maxItems",
                    "maxProperties",
                    "uniqueItems",
                    "default",
                    "examples",
                    "allOf",
                    "x-default",
                    "x-defaults",
                    "x-expects",
                    "x-setting",
                    "x-instructions",
                    "x-unit");

    private static YamlValue.Mapping json() {
        return assertInstanceOf(YamlReading.Readable.class, YamlText.read(Manifest.schema()))
                .root();
    }

    private static List<YamlValue.Mapping> schemas(YamlValue.Mapping schema) {
        List<YamlValue.Mapping> all = new ArrayList<>(List.of(schema));
        if (schema.find("properties").orElse(null) instanceof YamlValue.Mapping properties) {
            properties.entries().forEach(p -> all.addAll(schemas((YamlValue.Mapping) p.value())));
        }
        for (var keyword : List.of("items", "propertyNames", "additionalProperties")) {
            if (schema.find(keyword).orElse(null) instanceof YamlValue.Mapping child) {
                all.addAll(schemas(child));
            }
        }
        return all;
    }

    @Test
    void the_check_understands_every_keyword_that_the_schema_uses() {
        schemas(json())
                .forEach(
                        schema ->
                                schema.entries()
                                        .forEach(
                                                entry ->
                                                        assertTrue(
                                                                UNDERSTOOD.contains(
                                                                        entry.key().text()),
                                                                entry.key().text())));
    }

    @Test
    void every_setting_has_a_description_and_every_number_a_range_or_choices() {
        assertAll(
                SchemaFile.root().properties().entrySet().stream()
                        .map(
                                setting ->
                                        () -> {
                                            var schema = setting.getValue();
                                            assertFalse(
                                                    schema.description().isBlank(),
                                                    setting.getKey());
                                            assertTrue(
                                                    !schema.types().contains("integer")
                                                            || !schema.choices().isEmpty()
                                                            || schema.maximum().isPresent(),
                                                    setting.getKey());
                                        }));
    }

    @Test
    void every_pattern_is_explained_in_words() {
        schemas(json()).stream()
                .filter(schema -> schema.find("pattern").isPresent())
                .forEach(
                        schema ->
                                assertTrue(
                                        schema.find("x-expects").isPresent(), schema.toString()));
    }

    @Test
    void every_example_of_the_schema_is_accepted_by_the_reader() {
        SchemaFile.root()
                .properties()
                .forEach(
                        (key, schema) -> {
                            if (!schema.example().isEmpty() && !key.equals("name")) {
                                var yaml = "name: abc\n" + key + ": " + schema.example() + "\n";
                                assertInstanceOf(
                                        ManifestResult.Valid.class,
                                        Manifest.read(yaml),
                                        () -> yaml + Manifest.read(yaml));
                            }
                        });
    }

    @Test
    void the_runtimes_of_the_schema_are_those_of_the_code() {
        assertEquals(
                SchemaFile.root().the("runtime").choices(),
                Runtime.newestFirst().reversed().stream().map(Runtime::key).toList());
    }

    @Test
    void every_cpu_of_the_schema_has_memory_sizes() {
        SchemaFile.root()
                .the("cpu")
                .choices()
                .forEach(
                        cpu ->
                                assertFalse(
                                        FargateSizes.memoryFor(Long.parseLong(cpu)).isEmpty(),
                                        cpu));
    }
}
