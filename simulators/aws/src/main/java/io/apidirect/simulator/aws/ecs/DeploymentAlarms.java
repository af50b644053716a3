package io.apidirect.simulator.aws.ecs;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.simulator.aws.wire.Json;
import java.util.List;
import java.util.Optional;

/** The alarms whose going off ends a deployment, and whether the service then goes back. */
public record DeploymentAlarms(List<String> names, boolean rollsBack) {

    public DeploymentAlarms {
        names = List.copyOf(names);
    }

    /** What {@code DeploymentConfiguration.Alarms} of a template says. */
    static Optional<DeploymentAlarms> of(JsonNode wanted) {
        return wanted.path("Enable").asBoolean()
                ? Optional.of(
                        new DeploymentAlarms(
                                Json.texts(wanted.path("AlarmNames")),
                                wanted.path("Rollback").asBoolean()))
                : Optional.empty();
    }
}
