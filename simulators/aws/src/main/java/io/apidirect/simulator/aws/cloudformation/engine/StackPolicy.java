package io.apidirect.simulator.aws.cloudformation.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.apidirect.simulator.aws.cloudformation.stack.StackResource;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which resources an update may touch. What no statement allows is denied. */
record StackPolicy(JsonNode statements) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The policy as somebody has set it; empty where none was set, which allows everything. */
    static Optional<StackPolicy> of(Optional<String> body) {
        return body.map(
                it -> {
                    try {
                        return new StackPolicy(JSON.readTree(it).path("Statement"));
                    } catch (JsonProcessingException _) {
                        return new StackPolicy(JSON.createArrayNode());
                    }
                });
    }

    /**
     * Why it does not allow an update, in AWS's words.
     *
     * @param action {@code Modify}, {@code Replace} or {@code Delete}
     */
    Optional<String> refusal(StackResource resource, String action) {
        var what = "Update:" + action;
        var isAllowed = statements.valueStream().anyMatch(it -> says(it, "Allow", what, resource));
        var isDenied = statements.valueStream().anyMatch(it -> says(it, "Deny", what, resource));
        return isAllowed && !isDenied
                ? Optional.empty()
                : Optional.of(
                        "Action denied by stack policy: no statement allows [%s] for resource [LogicalResourceId/%s]"
                                .formatted(what, resource.logicalId()));
    }

    private static boolean says(
            JsonNode statement, String effect, String action, StackResource resource) {
        var id = "LogicalResourceId/" + resource.logicalId();
        return statement.path("Effect").asText().equals(effect)
                && isOf(statement, "Action", action)
                && isOf(statement, "Resource", id)
                && isOfType(statement.path("Condition"), resource.type());
    }

    private static boolean isOf(JsonNode statement, String name, String value) {
        return statement.has("Not" + name)
                ? !matches(statement.path("Not" + name), value)
                : matches(statement.path(name), value);
    }

    private static boolean isOfType(JsonNode condition, String type) {
        return condition
                .valueStream()
                .filter(it -> it.has("ResourceType"))
                .allMatch(it -> matches(it.path("ResourceType"), type));
    }

    private static boolean matches(JsonNode patterns, String value) {
        var all = patterns.isArray() ? patterns.valueStream() : Stream.of(patterns);
        return all.anyMatch(
                it ->
                        value.matches(
                                Pattern.quote(it.asText())
                                        .replace("*", "\\E.*\\Q")
                                        .replace("?", "\\E.\\Q")));
    }
}
