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

    /** A target group's properties as they are. */
    static ObjectNode of(TargetGroup group, ObjectNode wanted) {
        var now =
                with(
                        wanted,
                        "TargetGroupAttributes",
                        "deregistration_delay.timeout_seconds",
                        String.valueOf(group.drainSeconds()));
        now.put("HealthCheckPath", group.healthPath())
                .put("HealthCheckIntervalSeconds", group.interval())
                .put("HealthCheckTimeoutSeconds", group.timeout())
                .put("HealthyThresholdCount", group.healthyThreshold())
                .put("UnhealthyThresholdCount", group.unhealthyThreshold());
        now.putObject("Matcher").put("HttpCode", group.matcher());
        return now;
    }
}
