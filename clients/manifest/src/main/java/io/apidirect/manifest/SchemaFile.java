package io.apidirect.manifest;

import io.apidirect.manifest.YamlValue.Mapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the published schema once. JSON is YAML, so the manifest's own reader serves. */
final class SchemaFile {

    private static final class Loaded {
        static final String TEXT = load();
        static final Mapping JSON = json(TEXT);
        static final Schema ROOT = SchemaReader.schema(JSON);
    }

    private SchemaFile() {}

    static String text() {
        return Loaded.TEXT;
    }

    static Schema root() {
        return Loaded.ROOT;
    }

    /** The schema as it is written. */
    static Mapping json() {
        return Loaded.JSON;
    }

    private static String load() {
        try (var in = SchemaFile.class.getResourceAsStream("apidirect.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("apidirect.schema.json is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Mapping json(String text) {
        return switch (YamlText.read(text)) {
            case YamlReading.Readable(Mapping root) -> root;
            case YamlReading.Unreadable(var problems) ->
                    throw new IllegalStateException("apidirect.schema.json: " + problems);
        };
    }
}
