package io.apidirect.simulator.aws.cloudformation.template;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.simulator.aws.cloudformation.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Computes the conditions of a template, each once. */
final class ConditionResolver {

    private final Template template;
    private final Resolver resolver;
    private final Map<String, Boolean> known = new LinkedHashMap<>();

    ConditionResolver(Template template, Resolver resolver) {
        this.template = template;
        this.resolver = resolver;
    }

    boolean holds(String name) {
        Boolean value = known.get(name);
        if (value != null) {
            return value;
        }
        boolean computed = evaluate(template.conditions().path(name));
        known.put(name, computed);
        return computed;
    }

    Map<String, Boolean> all() {
        template.conditions().fieldNames().forEachRemaining(this::holds);
        return Map.copyOf(known);
    }

    private boolean evaluate(JsonNode node) {
        String function = node.size() == 1 ? node.fieldNames().next() : "";
        JsonNode argument = node.path(function);
        return switch (function) {
            case "Condition" -> holds(argument.asText());
            case "Fn::Equals" -> equal(argument.path(0), argument.path(1));
            case "Fn::Not" -> !evaluate(argument.path(0));
            case "Fn::And" ->
                    StreamSupport.stream(argument.spliterator(), false).allMatch(this::evaluate);
            case "Fn::Or" ->
                    StreamSupport.stream(argument.spliterator(), false).anyMatch(this::evaluate);
            default ->
                    throw Refusal.validation(
                            "Template error: every condition must be one of Fn::And, Fn::Equals, Fn::Not, Fn::Or or Condition");
        };
    }

    private boolean equal(JsonNode left, JsonNode right) {
        JsonNode one = resolver.resolve(left);
        JsonNode other = resolver.resolve(right);
        return one.isValueNode() && other.isValueNode()
                ? one.asText().equals(other.asText())
                : Optional.of(one).filter(other::equals).isPresent();
    }
}
