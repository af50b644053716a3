package io.apidirect.simulator.aws.cloudformation.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.apidirect.simulator.aws.cloudformation.Refusal;
import io.apidirect.simulator.aws.cloudformation.resource.StackIdentity;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks up what {@code {{resolve:service:…}}} names. Stacks keep the reference; only the resource
 * type sees the value.
 */
@FunctionalInterface
public interface DynamicReferences {

    Pattern REFERENCE = Pattern.compile("\\{\\{resolve:([^}]+)}}");

    /** The value, read in the name of the stack's role; refuses what cannot be read. */
    String value(StackIdentity stack, Optional<String> role, String reference);

    /** References that lead nowhere, for tests of the engine alone. */
    static DynamicReferences none() {
        return (_, _, reference) -> {
            throw Refusal.validation("Could not resolve " + reference);
        };
    }

    /** The properties with values in the place of references. */
    default ObjectNode in(StackIdentity stack, Optional<String> role, ObjectNode properties) {
        return REFERENCE.matcher(properties.toString()).find()
                ? (ObjectNode) filled(stack, role, properties.deepCopy())
                : properties;
    }

    private JsonNode filled(StackIdentity stack, Optional<String> role, JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                object.propertyStream()
                        .toList()
                        .forEach(it -> object.set(it.getKey(), filled(stack, role, it.getValue())));
                yield object;
            }
            case TextNode text ->
                    TextNode.valueOf(
                            REFERENCE
                                    .matcher(text.asText())
                                    .replaceAll(
                                            it ->
                                                    Matcher.quoteReplacement(
                                                            value(stack, role, it.group(1)))));
            default -> node;
        };
    }
}
