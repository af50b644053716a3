package io.apidirect.simulator.aws.cloudformation.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.apidirect.simulator.aws.cloudformation.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Computes the intrinsic functions; what is {@code AWS::NoValue} disappears from its parent. */
public final class Resolver {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Scope scope;
    private final ConditionResolver conditions;

    public Resolver(Scope scope) {
        this.scope = scope;
        this.conditions = new ConditionResolver(scope.template(), this);
    }

    /** Whether the condition holds; no condition always does. */
    public boolean holds(Optional<String> condition) {
        return condition.map(conditions::holds).orElse(true);
    }

    /** The properties of a resource without any function. */
    public ObjectNode properties(ResourceDeclaration resource) {
        return (ObjectNode) resolve(resource.properties());
    }

    /** The value without any function. */
    public JsonNode resolve(JsonNode node) {
        if (node.isArray()) {
            ArrayNode array = NODES.arrayNode();
            node.forEach(it -> addUnlessMissing(array, resolve(it)));
            return array;
        }
        if (!node.isObject()) {
            return node;
        }
        String function = node.size() == 1 ? node.fieldNames().next() : "";
        return function.equals("Ref") || function.startsWith("Fn::")
                ? call(function, node.path(function))
                : object(node);
    }

    /** The value as text, as most functions need it. */
    String text(JsonNode node) {
        JsonNode value = resolve(node);
        if (value.isContainerNode()) {
            throw Refusal.validation(
                    "Template error: every value of this function must be a string: " + node);
        }
        return value.asText();
    }

    private static void addUnlessMissing(ArrayNode array, JsonNode value) {
        if (!value.isMissingNode()) {
            array.add(value);
        }
    }

    private JsonNode object(JsonNode node) {
        ObjectNode object = NODES.objectNode();
        node.propertyStream()
                .forEach(
                        it -> {
                            JsonNode value = resolve(it.getValue());
                            if (!value.isMissingNode()) {
                                object.set(it.getKey(), value);
                            }
                        });
        return object;
    }

    private JsonNode call(String function, JsonNode argument) {
        return switch (function) {
            case "Ref" -> scope.reference(argument.asText());
            case "Fn::GetAtt" -> attribute(argument);
            case "Fn::Sub" -> substitute(argument);
            case "Fn::If" ->
                    resolve(argument.path(conditions.holds(argument.path(0).asText()) ? 1 : 2));
            case "Fn::Join" -> join(argument);
            case "Fn::Select" -> select(argument);
            case "Fn::Split" -> split(argument);
            case "Fn::FindInMap" -> mapping(argument);
            case "Fn::Base64" -> TextNode.valueOf(base64(text(argument)));
            case "Fn::Cidr" -> cidr(resolve(argument));
            case "Fn::GetAZs" -> scope.zones(text(argument));
            case "Fn::ImportValue" -> imported(text(argument));
            default -> throw Refusal.validation("Template error: unsupported function " + function);
        };
    }

    private JsonNode attribute(JsonNode argument) {
        if (argument.isTextual()) {
            String[] parts = argument.asText().split("\\.", 2);
            return scope.resources().attribute(parts[0], parts[1]);
        }
        return scope.resources().attribute(argument.path(0).asText(), text(argument.path(1)));
    }

    private JsonNode substitute(JsonNode argument) {
        boolean hasOwn = argument.isArray();
        String text = hasOwn ? argument.path(0).asText() : argument.asText();
        JsonNode own = hasOwn ? argument.path(1) : MissingNode.getInstance();
        return TextNode.valueOf(
                References.PLACEHOLDER
                        .matcher(text)
                        .replaceAll(
                                it ->
                                        java.util.regex.Matcher.quoteReplacement(
                                                it.group(1).isEmpty()
                                                        ? placeholder(it.group(2).strip(), own)
                                                        : "${" + it.group(2) + "}")));
    }

    private String placeholder(String name, JsonNode own) {
        if (own.has(name)) {
            return text(own.path(name));
        }
        int dot = name.indexOf('.');
        JsonNode value =
                dot < 0
                        ? scope.reference(name)
                        : scope.resources()
                                .attribute(name.substring(0, dot), name.substring(dot + 1));
        return value.isArray() ? joined(",", value) : value.asText();
    }

    private JsonNode join(JsonNode argument) {
        return TextNode.valueOf(joined(argument.path(0).asText(), resolve(argument.path(1))));
    }

    private String joined(String delimiter, JsonNode list) {
        return list.isArray()
                ? StreamSupport.stream(list.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(delimiter))
                : list.asText();
    }

    private JsonNode select(JsonNode argument) {
        JsonNode list = resolve(argument.path(1));
        if (list.equals(ResourceValues.UNKNOWN)) {
            return list;
        }
        int index = Integer.parseInt(text(argument.path(0)));
        if (index < 0 || index >= list.size()) {
            throw Refusal.validation(
                    "Template error: Fn::Select cannot select nonexistent value at index " + index);
        }
        return list.path(index);
    }

    private JsonNode split(JsonNode argument) {
        String source = text(argument.path(1));
        if (source.contains(ResourceValues.UNKNOWN.asText())) {
            return ResourceValues.UNKNOWN;
        }
        ArrayNode parts = NODES.arrayNode();
        for (String part :
                source.split(java.util.regex.Pattern.quote(argument.path(0).asText()), -1)) {
            parts.add(part);
        }
        return parts;
    }

    private JsonNode mapping(JsonNode argument) {
        String map = text(argument.path(0));
        String key = text(argument.path(1));
        String attribute = text(argument.path(2));
        JsonNode value = scope.template().mappings().path(map).path(key).path(attribute);
        if (!value.isMissingNode()) {
            return value;
        }
        if (argument.path(3).has("DefaultValue")) {
            return resolve(argument.path(3).path("DefaultValue"));
        }
        throw Refusal.validation(
                "Template error: Unable to get mapping for %s::%s::%s"
                        .formatted(map, key, attribute));
    }

    private JsonNode imported(String name) {
        return Optional.ofNullable(scope.exports().get(name))
                .map(TextNode::valueOf)
                .orElseThrow(
                        () ->
                                Refusal.validation(
                                        "No export named "
                                                + name
                                                + " found. Rollback requested by user."));
    }

    private static JsonNode cidr(JsonNode argument) {
        if (argument.path(0).asText().contains(ResourceValues.UNKNOWN.asText())) {
            ArrayNode unknown = NODES.arrayNode();
            for (int i = 0; i < argument.path(1).asInt(); i++) {
                unknown.add(ResourceValues.UNKNOWN);
            }
            return unknown;
        }
        ArrayNode blocks = NODES.arrayNode();
        CidrBlocks.split(
                        argument.path(0).asText(),
                        argument.path(1).asInt(),
                        argument.path(2).asInt(8))
                .forEach(blocks::add);
        return blocks;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The values of all conditions, for people who ask why. */
    public Map<String, Boolean> conditions() {
        return conditions.all();
    }
}
