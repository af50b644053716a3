package io.apidirect.simulator.aws.elb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** A rule of a listener; conditions and actions as templates write them. */
public record ListenerRule(
        String arn, String listener, int priority, JsonNode conditions, JsonNode actions) {

    /** Whether the rule is for this call. */
    boolean isFor(String path, String host) {
        for (JsonNode condition : conditions) {
            var isPath = condition.path("Field").asText().equals("path-pattern");
            var config = condition.path(isPath ? "PathPatternConfig" : "HostHeaderConfig");
            var values = config.has("Values") ? config.path("Values") : condition.path("Values");
            var text = isPath ? path : host;
            if (values.valueStream().noneMatch(it -> matches(it.asText(), text))) {
                return false;
            }
        }
        return true;
    }

    /** The same with two target groups, of which one gets this share of the calls in percent. */
    ListenerRule weighing(String group, int percent, String other) {
        var groups = JsonNodeFactory.instance.arrayNode();
        groups.addObject().put("TargetGroupArn", group).put("Weight", percent);
        groups.addObject().put("TargetGroupArn", other).put("Weight", 100 - percent);
        var forward = JsonNodeFactory.instance.objectNode().put("Type", "forward");
        forward.putObject("ForwardConfig").set("TargetGroups", groups);
        return new ListenerRule(
                arn,
                listener,
                priority,
                conditions,
                JsonNodeFactory.instance.arrayNode().add(forward));
    }

    private static boolean matches(String pattern, String text) {
        var expression =
                java.util.regex.Pattern.quote(pattern)
                        .replace("*", "\\E.*\\Q")
                        .replace("?", "\\E.\\Q");
        return text.matches(expression);
    }
}
