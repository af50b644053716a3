package io.apidirect.simulator.aws.cloudformation.resource;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** How an operation on a resource ended. */
public sealed interface ResourceOutcome {

    /**
     * It worked.
     *
     * @param physicalId what AWS calls the resource, and what {@code Ref} gives
     * @param attributes what {@code Fn::GetAtt} gives, flat: {@code {"Endpoint.Port": 5432}}
     */
    record Done(String physicalId, ObjectNode attributes) implements ResourceOutcome {}

    /**
     * It failed.
     *
     * @param physicalId present when something was made that must be deleted again
     * @param reason the words that the stack's event carries
     */
    record Failed(Optional<String> physicalId, String reason) implements ResourceOutcome {}

    /** Success, without attributes. */
    static ResourceOutcome done(String physicalId) {
        return new Done(physicalId, JsonNodeFactory.instance.objectNode());
    }

    /** Success, with attributes as name, text, name, text and so on. */
    static ResourceOutcome done(String physicalId, String... attributes) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < attributes.length; i += 2) {
            node.put(attributes[i], attributes[i + 1]);
        }
        return new Done(physicalId, node);
    }

    /** A failure that left nothing behind. */
    static ResourceOutcome failed(String reason) {
        return new Failed(Optional.empty(), reason);
    }
}
