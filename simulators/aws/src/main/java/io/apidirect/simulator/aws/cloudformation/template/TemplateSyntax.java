package io.apidirect.simulator.aws.cloudformation.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.cloudformation.Refusal;

/** Turns the text of a template, YAML or JSON, into one tree with functions in their long form. */
final class TemplateSyntax {

    private static final ObjectMapper JSON = new ObjectMapper();

    private TemplateSyntax() {}

    static ObjectNode parse(String text) {
        JsonNode tree = text.stripLeading().startsWith("{") ? json(text) : YamlTree.parse(text);
        if (tree instanceof ObjectNode object) {
            return object;
        }
        throw Refusal.validation("Template format error: unsupported structure.");
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw Refusal.validation(
                    "Template format error: JSON not well-formed. (line %d, column %d)"
                            .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
        }
    }
}
