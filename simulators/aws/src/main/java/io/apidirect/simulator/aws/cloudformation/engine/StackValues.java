package io.apidirect.simulator.aws.cloudformation.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.apidirect.simulator.aws.cloudformation.Refusal;
import io.apidirect.simulator.aws.cloudformation.stack.Stack;
import io.apidirect.simulator.aws.cloudformation.stack.StackResource;
import io.apidirect.simulator.aws.cloudformation.template.ResourceValues;
import java.util.Optional;
import java.util.function.Supplier;

/** What {@code Ref} and {@code Fn::GetAtt} give for the resources of a stack as it stands. */
record StackValues(Supplier<Stack> stack) implements ResourceValues {

    @Override
    public JsonNode reference(String logicalId) {
        return find(logicalId)
                .flatMap(StackResource::physicalId)
                .map(it -> (JsonNode) TextNode.valueOf(it))
                .orElseThrow(
                        () -> Refusal.validation("Resource " + logicalId + " does not exist."));
    }

    @Override
    public JsonNode attribute(String logicalId, String attribute) {
        return find(logicalId)
                .map(it -> it.attributes().get(attribute))
                .orElseThrow(
                        () ->
                                Refusal.validation(
                                        "Requested attribute %s does not exist in schema for %s"
                                                .formatted(attribute, logicalId)));
    }

    private Optional<StackResource> find(String logicalId) {
        return Optional.ofNullable(stack.get().resources().get(logicalId));
    }
}
