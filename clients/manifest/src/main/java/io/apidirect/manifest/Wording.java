package io.apidirect.manifest;

import io.apidirect.manifest.YamlValue.Mapping;
import io.apidirect.manifest.YamlValue.Scalar;
import io.apidirect.manifest.YamlValue.Sequence;
import java.util.stream.Collectors;

/** Says in one voice what is wrong with a setting and what to write instead. */
final class Wording {

    private Wording() {}

    /** The setting as people name it: {@code scaling.max}, {@code secrets[2]}. */
    static String name(String pointer) {
        return pointer.isEmpty()
                ? "the manifest"
                : pointer.substring(1)
                        .replaceAll("/(\\d+)(?=/|$)", "[$1]")
                        .replace('/', '.')
                        .replace("~1", "/")
                        .replace("~0", "~");
    }

    static String kindOf(YamlValue value) {
        return switch (value) {
            case Mapping _ -> "a group of settings";
            case Sequence _ -> "a list";
            case Scalar(var kind, var text, var _) ->
                    switch (kind) {
                        case TEXT -> "the text \"" + shortened(text) + "\"";
                        case WHOLE_NUMBER, NUMBER -> "the number " + shortened(text);
                        case BOOLEAN -> text;
                        case NOTHING -> "no value";
                    };
        };
    }

    /** Long and unprintable text would bury the message, or forge a line of a log. */
    static String shortened(String text) {
        var plain = text.replaceAll("\\p{Cntrl}", "?");
        return plain.length() <= 40 ? plain : plain.substring(0, 40) + "…";
    }

    static String wanted(Schema schema) {
        var kinds =
                schema.types().stream()
                        .sorted()
                        .map(Wording::kind)
                        .collect(Collectors.joining(" or "));
        return schema.unit().isEmpty() ? kinds : kinds + " (" + schema.unit() + ")";
    }

    private static String kind(String type) {
        return switch (type) {
            case "string" -> "text";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            case "array" -> "a list";
            default -> "a group of settings";
        };
    }

    static ManifestProblem missing(Place place, String parent, String key, Schema schema) {
        var setting = schema.the(key);
        var pointer = parent + "/" + key;
        return ManifestProblem.at(
                place,
                pointer,
                "`" + name(pointer) + "` is missing",
                "Add `" + key + ": " + setting.example() + "`. " + setting.description());
    }

    static String example(String pointer, Schema schema) {
        var key = pointer.substring(pointer.lastIndexOf('/') + 1);
        var isItem = !key.isEmpty() && key.chars().allMatch(Character::isDigit);
        return (isItem ? "`- " : "`" + key + ": ") + schema.example() + "`";
    }
}
