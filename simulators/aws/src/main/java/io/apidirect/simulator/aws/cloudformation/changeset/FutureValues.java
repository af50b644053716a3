package io.apidirect.simulator.aws.cloudformation.changeset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.apidirect.simulator.aws.cloudformation.stack.StackResource;
import io.apidirect.simulator.aws.cloudformation.template.ResourceValues;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What references will give after a change, as far as it is known before.
 *
 * @param unknown the resources that will be made anew; grows while the changes are found
 */
record FutureValues(Map<String, StackResource> now, Set<String> unknown) implements ResourceValues {

    @Override
    public JsonNode reference(String logicalId) {
        return existing(logicalId)
                .flatMap(StackResource::physicalId)
                .map(TextNode::valueOf)
                .orElse(UNKNOWN);
    }

    @Override
    public JsonNode attribute(String logicalId, String attribute) {
        return existing(logicalId).map(it -> it.attributes().get(attribute)).orElse(UNKNOWN);
    }

    private Optional<StackResource> existing(String logicalId) {
        return Optional.ofNullable(now.get(logicalId)).filter(_ -> !unknown.contains(logicalId));
    }
}
