package io.apidirect.simulator.aws.cloudformation.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** What {@code Ref} and {@code Fn::GetAtt} give for resources. */
public interface ResourceValues {

    /** What AWS writes where a value is known only after a change set ran. */
    TextNode UNKNOWN = TextNode.valueOf("{{changeSet:KNOWN_AFTER_APPLY}}");

    JsonNode reference(String logicalId);

    JsonNode attribute(String logicalId, String attribute);
}
