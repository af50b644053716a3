package io.apidirect.rest.deployment;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.domain.settings.FargateSize;
import io.apidirect.domain.settings.Kind;
import io.apidirect.domain.settings.Setting;
import io.apidirect.domain.settings.Settings;
import io.apidirect.domain.settings.Standard;
import io.apidirect.domain.shared.TemplateText;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Writes the catalogue of settings into a JSON Schema, leaving all else in it as it is. */
final class SchemaOfSettings {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SchemaOfSettings() {}

    /** {@code schema} with exactly the settings of the catalogue. */
    static ObjectNode completed(ObjectNode schema) {
        var whole = schema.deepCopy();
        removeSettings(whole);
        Settings.ALL.forEach(it -> put(whole, it));
        putFargateSizes(whole);
        putInstructions(whole);
        return whole;
    }

    /** Which memory goes with which cpu, in the form that editors check too. */
    private static void putFargateSizes(ObjectNode root) {
        var pairs = root.putArray("allOf");
        FargateSize.CPUS.forEach(
                cpu -> {
                    var pair = pairs.addObject();
                    var condition = pair.putObject("if");
                    condition.putObject("properties").putObject("cpu").put("const", cpu);
                    condition.putArray("required").add("cpu");
                    var sizes =
                            pair.putObject("then")
                                    .putObject("properties")
                                    .putObject("memory")
                                    .putArray("enum");
                    FargateSize.memoryFor(cpu).forEach(sizes::add);
                });
    }

    /** What CloudFormation would read as an instruction: anywhere, and in some settings. */
    private static void putInstructions(ObjectNode root) {
        var instructions = root.putObject("x-instructions");
        instructions.put("anywhere", TemplateText.REFERENCE);
        instructions.put("inParts", TemplateText.SUBSTITUTION);
        var parts = instructions.putArray("parts");
        TemplateText.PUT_TOGETHER.forEach(parts::add);
    }

    private static void removeSettings(ObjectNode group) {
        if (group.get("properties") instanceof ObjectNode properties) {
            var gone =
                    properties.properties().stream()
                            .filter(it -> it.getValue().path("x-setting").asBoolean())
                            .map(Map.Entry::getKey)
                            .toList();
            properties.remove(gone);
            properties.forEach(it -> removeSettings((ObjectNode) it));
        }
    }

    private static void put(ObjectNode root, Setting<?> setting) {
        var group = root;
        var keys = List.of(setting.path().split("\\."));
        for (var depth = 1; depth < keys.size(); depth++) {
            var path = String.join(".", keys.subList(0, depth));
            group =
                    group(
                            properties(group),
                            keys.get(depth - 1),
                            requireNonNull(Settings.GROUPS.get(path), path));
        }
        properties(group).set(keys.getLast(), node(setting));
    }

    private static ObjectNode properties(ObjectNode group) {
        return group.withObjectProperty("properties");
    }

    private static ObjectNode group(ObjectNode properties, String key, String description) {
        var group = properties.withObjectProperty(key);
        if (group.isEmpty()) {
            group.put("description", description).put("type", "object");
            group.put("additionalProperties", false);
        } else {
            group.put("description", description);
        }
        return group;
    }

    private static ObjectNode node(Setting<?> setting) {
        var node = JSON.createObjectNode().put("description", setting.description());
        shape(node, setting.kind());
        standard(node, setting);
        if (!setting.unit().isEmpty()) {
            node.put("x-unit", setting.unit());
        }
        node.putArray("examples").add(literal(setting, setting.example()));
        return node.put("x-setting", true);
    }

    private static void shape(ObjectNode node, Kind<?> kind) {
        switch (kind) {
            case Kind.Flag _ -> node.put("type", "boolean");
            case Kind.WholeNumber(int minimum, int maximum, var choices) -> {
                node.put("type", "integer");
                if (choices.isEmpty()) {
                    node.put("minimum", minimum).put("maximum", maximum);
                } else {
                    choices.forEach(node.putArray("enum")::add);
                }
            }
            case Kind.Choice(var choices) -> choice(node, choices);
            case Kind.Text text -> text(node, text);
            case Kind.TextList(var item, int most) -> {
                node.put("type", "array").put("maxItems", most).put("uniqueItems", true);
                var items = node.putObject("items").put("description", item.expects());
                text(items, item);
            }
        }
    }

    /** Words that look like numbers may be written without quotes. */
    private static void choice(ObjectNode node, Collection<String> choices) {
        if (choices.stream().allMatch(it -> it.matches("[0-9.]+"))) {
            node.putArray("type").add("string").add("number");
        } else {
            node.put("type", "string");
        }
        choices.forEach(node.putArray("enum")::add);
    }

    private static void text(ObjectNode node, Kind.Text text) {
        node.put("type", "string")
                .put("pattern", "^(" + text.shape() + ")$")
                .put("x-expects", text.expects())
                .put("maxLength", text.longest());
    }

    private static void standard(ObjectNode node, Setting<?> setting) {
        switch (setting.standard()) {
            case Standard.Nothing _ -> {}
            case Standard.Derived derived -> node.put("x-default", derived.words());
            case Standard.PerProfile each when each.isUniform() ->
                    node.set("default", literal(setting, each.dev()));
            case Standard.PerProfile(var dev, var staging, var prod) -> {
                var defaults = node.putObject("x-defaults");
                defaults.set("dev", literal(setting, dev));
                defaults.set("staging", literal(setting, staging));
                defaults.set("prod", literal(setting, prod));
            }
        }
    }

    private static JsonNode literal(Setting<?> setting, String text) {
        return switch (setting.kind()) {
            case Kind.WholeNumber _ -> JSON.getNodeFactory().numberNode(Integer.parseInt(text));
            case Kind.Flag _ -> JSON.getNodeFactory().booleanNode(Boolean.parseBoolean(text));
            case Kind.Choice _, Kind.Text _ -> JSON.getNodeFactory().textNode(text);
            case Kind.TextList list -> list(list.read(text));
        };
    }

    private static ArrayNode list(List<String> items) {
        var array = JSON.createArrayNode();
        items.forEach(array::add);
        return array;
    }
}
