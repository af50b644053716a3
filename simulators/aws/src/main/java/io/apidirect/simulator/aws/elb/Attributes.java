package io.apidirect.simulator.aws.elb;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Lists of {@code Key} and {@code Value} among the properties of a resource. */
final class Attributes {

    private Attributes() {}

    /** The properties, in whose list that key has this value where the list names it. */
    static ObjectNode with(ObjectNode properties, String list, String key, String value) {
        var next = properties.deepCopy();
        for (var attribute : next.path(list)) {
            if (attribute.path("Key").asText().equals(key)) {
                ((ObjectNode) attribute).put("Value", value);
            }
        }
        return next;
    }
}
