package io.apidirect.simulator.aws.cloudformation.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.cloudformation.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The section {@code Rules}: what parameters must be to each other before anything is made. */
public final class AssertionRules {

    private final Template template;
    private final Map<String, String> parameters;

    private AssertionRules(Template template, Map<String, String> parameters) {
        this.template = template;
        this.parameters = parameters;
    }

    /** Refuses parameters, which are complete, of which an assertion does not hold. */
    public static void check(Template template, Map<String, String> parameters) {
        var rules = new AssertionRules(template, parameters);
        template.tree()
                .path("Rules")
                .propertyStream()
                .filter(it -> rules.applies(it.getValue()))
                .forEach(it -> rules.demand(it.getKey(), it.getValue()));
    }

    private boolean applies(JsonNode rule) {
        return !rule.has("RuleCondition") || holds(rule.path("RuleCondition"));
    }

    private void demand(String name, JsonNode rule) {
        for (JsonNode assertion : rule.path("Assertions")) {
            if (!holds(assertion.path("Assert"))) {
                throw Refusal.validation(
                        "Template error: Rule %s failed: %s"
                                .formatted(name, assertion.path("AssertDescription").asText()));
            }
        }
    }

    private boolean holds(JsonNode node) {
        String function = node.size() == 1 ? node.fieldNames().next() : "";
        JsonNode argument = node.path(function);
        return switch (function) {
            case "Fn::Not" -> !holds(argument.path(0));
            case "Fn::And" -> list(argument).stream().allMatch(this::holds);
            case "Fn::Or" -> list(argument).stream().anyMatch(this::holds);
            case "Fn::Equals" -> texts(argument.path(0)).equals(texts(argument.path(1)));
            case "Fn::Contains" -> texts(argument.path(0)).containsAll(texts(argument.path(1)));
            case "Fn::EachMemberIn" -> texts(argument.path(1)).containsAll(texts(argument.path(0)));
            case "Fn::EachMemberEquals" ->
                    texts(argument.path(1)).containsAll(texts(argument.path(0)));
            default ->
                    throw Refusal.validation(
                            "Template format error: the simulator of AWS knows no rule function "
                                    + function);
        };
    }

    private List<String> texts(JsonNode node) {
        JsonNode value = node instanceof ObjectNode ? parameter(node.path("Ref").asText()) : node;
        return value.isArray()
                ? list(value).stream().flatMap(it -> texts(it).stream()).toList()
                : List.of(value.asText());
    }

    private JsonNode parameter(String name) {
        return Optional.ofNullable(parameters.get(name))
                .map(it -> template.parameter(name).valueOf(it))
                .orElseThrow(
                        () ->
                                Refusal.validation(
                                        "Template format error: Unresolved dependencies [%s]. Cannot reference resources in the Rules block of the template"
                                                .formatted(name)));
    }

    private static List<JsonNode> list(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false).toList();
    }
}
