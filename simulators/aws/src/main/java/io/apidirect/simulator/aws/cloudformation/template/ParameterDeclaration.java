package io.apidirect.simulator.aws.cloudformation.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * One parameter as a template declares it.
 *
 * @param declared the declaration as written
 */
public record ParameterDeclaration(String name, ObjectNode declared) {

    public String type() {
        return declared.path("Type").asText();
    }

    public Optional<String> defaultValue() {
        return text("Default");
    }

    public Optional<String> description() {
        return text("Description");
    }

    public boolean isNoEcho() {
        return declared.path("NoEcho").asBoolean(false);
    }

    /** Whether its value is a list, written with commas. */
    public boolean isList() {
        return type().equals("CommaDelimitedList") || type().startsWith("List<");
    }

    Optional<String> text(String attribute) {
        return Optional.ofNullable(declared.get(attribute)).map(JsonNode::asText);
    }

    /** What {@code Ref} gives for this value. */
    JsonNode valueOf(String text) {
        if (!isList()) {
            return JsonNodeFactory.instance.textNode(text);
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        if (!text.isBlank()) {
            for (String item : text.split(",", -1)) {
                list.add(item.strip());
            }
        }
        return list;
    }
}
