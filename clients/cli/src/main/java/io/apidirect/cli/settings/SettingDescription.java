package io.apidirect.cli.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.cli.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One setting, in words.
 *
 * @param name its path; {@code *} stands for a name that the user gives
 * @param schema what the JSON Schema says about it
 */
record SettingDescription(String name, JsonNode schema) {

    private static final List<String> PROFILES = List.of("dev", "staging", "prod");

    /** The first part of its name where it is part of a group, else empty. */
    String group() {
        int dot = name.indexOf('.');
        return dot < 0 ? "" : name.substring(0, dot);
    }

    boolean answersTo(String word) {
        return name.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }

    String description() {
        return schema.path("description").asText();
    }

    String unit() {
        return schema.path("x-unit").asText();
    }

    /** What stands in for it: once, or for dev, staging and prod; empty for nothing. */
    String standard() {
        JsonNode perProfile = schema.path("x-defaults");
        if (perProfile.isObject()) {
            return String.join(
                    " / ", PROFILES.stream().map(it -> text(perProfile.path(it))).toList());
        }
        return schema.has("x-default")
                ? schema.path("x-default").asText()
                : text(schema.path("default"));
    }

    /** What is allowed. */
    String allowed() {
        if (schema.has("enum")) {
            return "one of " + text(schema.path("enum"));
        }
        if (schema.has("minimum")) {
            return schema.path("minimum").asText() + " to " + schema.path("maximum").asText();
        }
        return switch (schema.path("type").path(0).asText(schema.path("type").asText())) {
            case "boolean" -> "true or false";
            case "array" -> several("a list of at most ", "maxItems", "items");
            case "object" ->
                    several("names with values, at most ", "maxProperties", "propertyNames");
            default -> shape(schema);
        };
    }

    private String several(String words, String most, String shape) {
        String of = shape(schema.path(shape));
        return words + schema.path(most).asText() + (of.isEmpty() ? "" : "; each: " + of);
    }

    private static String shape(JsonNode schema) {
        String expects = schema.path("x-expects").asText();
        String longest = schema.path("maxLength").asText();
        return !expects.isEmpty() || longest.isEmpty()
                ? expects
                : "a text of at most " + longest + " characters";
    }

    String example() {
        JsonNode example = schema.path("examples").path(0);
        return example.isArray() ? "[" + text(example) + "]" : text(example);
    }

    private static String text(JsonNode value) {
        List<String> parts = new ArrayList<>();
        (value.isArray() ? value : List.of(value)).forEach(it -> parts.add(it.asText()));
        return String.join(", ", parts);
    }

    /** As data, with the defaults by profile where they are plain values. */
    ObjectNode tree() {
        ObjectNode tree =
                Json.object()
                        .put("name", name)
                        .put("description", description())
                        .put("default", standard())
                        .put("unit", unit())
                        .put("allowed", allowed())
                        .put("example", example());
        ObjectNode defaults = tree.putObject("defaults");
        PROFILES.forEach(
                profile -> {
                    JsonNode value = schema.path("x-defaults").path(profile);
                    JsonNode given = value.isMissingNode() ? schema.path("default") : value;
                    if (!given.isMissingNode()) {
                        defaults.set(profile, given);
                    }
                });
        return tree;
    }
}
