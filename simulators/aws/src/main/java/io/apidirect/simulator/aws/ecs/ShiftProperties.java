package io.apidirect.simulator.aws.ecs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/** Reads out of a template how a service leads its calls. */
final class ShiftProperties {

    private ShiftProperties() {}

    /** What the properties of a service say; empty for one whose tasks are replaced one by one. */
    static Optional<Shift> shift(ObjectNode properties) {
        var how = properties.path("DeploymentConfiguration");
        var strategy = how.path("Strategy").asText();
        var balancer = properties.path("LoadBalancers").path(0);
        var advanced = balancer.path("AdvancedConfiguration");
        if (!Shift.STRATEGIES.contains(strategy) || advanced.isMissingNode()) {
            return Optional.empty();
        }
        var canary = how.path("CanaryConfiguration");
        var linear = how.path("LinearConfiguration");
        var isLinear = strategy.equals(Shift.LINEAR);
        return Optional.of(
                new Shift(
                        strategy,
                        balancer.path("TargetGroupArn").asText(),
                        advanced.path("AlternateTargetGroupArn").asText(),
                        advanced.path("ProductionListenerRule").asText(),
                        advanced.path("RoleArn").asText(),
                        isLinear
                                ? linear.path("StepPercent").asInt(10)
                                : canary.path("CanaryPercent").asInt(5),
                        isLinear
                                ? linear.path("StepBakeTimeInMinutes").asInt(6)
                                : canary.path("CanaryBakeTimeInMinutes").asInt(10),
                        how.path("BakeTimeInMinutes").asInt(15),
                        Shift.ALL,
                        Optional.empty(),
                        Shift.Stage.CLEAN_UP,
                        Instant.now()));
    }
}
