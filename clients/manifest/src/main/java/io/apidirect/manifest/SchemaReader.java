package io.apidirect.manifest;

import io.apidirect.manifest.YamlValue.Mapping;
import io.apidirect.manifest.YamlValue.Scalar;
import io.apidirect.manifest.YamlValue.Sequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns a JSON schema, once read, into the {@link Schema} that checks a manifest. */
final class SchemaReader {

    private SchemaReader() {}

    static Schema schema(Mapping json) {
        return new Schema(
                Set.copyOf(texts(json, "type")),
                properties(json),
                texts(json, "required"),
                child(json, "additionalProperties"),
                child(json, "propertyNames"),
                child(json, "items"),
                texts(json, "enum"),
                text(json, "pattern").map(Pattern::compile),
                number(json, "minimum"),
                number(json, "maximum"),
                number(json, "maxLength"),
                either(number(json, "maxItems"), number(json, "maxProperties")),
                text(json, "uniqueItems").isPresent(),
                text(json, "description").orElse(""),
                text(json, "x-unit").orElse(""),
                text(json, "x-expects").orElse(""),
                example(json),
                text(json, "default"),
                text(json, "x-setting").isPresent());
    }

    private static SequencedMap<String, Schema> properties(Mapping json) {
        SequencedMap<String, Schema> properties = new LinkedHashMap<>();
        if (json.find("properties").orElse(null) instanceof Mapping named) {
            named.entries()
                    .forEach(
                            entry ->
                                    properties.put(
                                            entry.key().text(), schema((Mapping) entry.value())));
        }
        return properties;
    }

    private static Optional<Schema> child(Mapping json, String keyword) {
        return json.find(keyword)
                .filter(Mapping.class::isInstance)
                .map(value -> schema((Mapping) value));
    }

    private static Optional<String> text(Mapping json, String keyword) {
        return json.find(keyword)
                .filter(Scalar.class::isInstance)
                .map(value -> ((Scalar) value).text());
    }

    private static OptionalLong number(Mapping json, String keyword) {
        return text(json, keyword).stream().mapToLong(Long::parseLong).findFirst();
    }

    private static OptionalLong either(OptionalLong one, OptionalLong other) {
        return one.isPresent() ? one : other;
    }

    private static List<String> texts(Mapping json, String keyword) {
        return switch (json.find(keyword).orElse(null)) {
            case Sequence list ->
                    list.items().stream().map(item -> ((Scalar) item).text()).toList();
            case Scalar one -> List.of(one.text());
            case Mapping _ -> List.of();
            case null -> List.of();
        };
    }

    private static String example(Mapping json) {
        return switch (json.find("examples").orElse(null)) {
            case Sequence(var items, var _) -> inline(items.getFirst());
            case Scalar _ -> "";
            case Mapping _ -> "";
            case null -> "";
        };
    }

    private static String inline(YamlValue value) {
        return switch (value) {
            case Scalar one -> one.text();
            case Sequence list ->
                    "["
                            + String.join(
                                    ", ", list.items().stream().map(SchemaReader::inline).toList())
                            + "]";
            case Mapping _ -> "{…}";
        };
    }
}
