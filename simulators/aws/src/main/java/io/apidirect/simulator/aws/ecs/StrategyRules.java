package io.apidirect.simulator.aws.ecs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.wire.AwsError;

/** What ECS refuses about the way in which a service is deployed. */
final class StrategyRules {

    private static final String ROLLING = "ROLLING";
    private static final int DAY = 1440;

    private StrategyRules() {}

    static void check(ObjectNode properties) {
        var how = properties.path("DeploymentConfiguration");
        var strategy = how.path("Strategy").asText(ROLLING);
        if (!strategy.equals(ROLLING) && !Shift.STRATEGIES.contains(strategy)) {
            throw refused(
                    "Model validation failed (#/DeploymentConfiguration/Strategy: %s is not a valid enum value)"
                            .formatted(strategy));
        }
        if (!how.path("LifecycleHooks").isEmpty()) {
            throw refused(
                    "The simulator of AWS has no Lambda functions and no pauses, so it knows no lifecycle hooks.");
        }
        var hasTwoGroups = properties.at("/LoadBalancers/0/AdvancedConfiguration").isObject();
        if (!strategy.equals(ROLLING) && !hasTwoGroups) {
            throw refused(
                    "The %s deployment strategy needs an advancedConfiguration of the load balancer."
                            .formatted(strategy));
        }
        within(how, "BakeTimeInMinutes", 0, DAY);
        within(how.path("CanaryConfiguration"), "CanaryPercent", 0.1, Shift.ALL);
        within(how.path("CanaryConfiguration"), "CanaryBakeTimeInMinutes", 0, DAY);
        within(how.path("LinearConfiguration"), "StepPercent", 3, Shift.ALL);
        within(how.path("LinearConfiguration"), "StepBakeTimeInMinutes", 0, DAY);
    }

    private static void within(JsonNode where, String name, double least, double most) {
        var value = where.path(name).asDouble(least);
        if (value < least || value > most) {
            throw refused(
                    "%s must be between %s and %s, but is %s.".formatted(name, least, most, value));
        }
    }

    private static AwsError refused(String words) {
        return AwsError.refused("InvalidParameterException", words);
    }
}
