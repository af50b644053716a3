package io.apidirect.simulator.aws.ecs;

import java.time.Instant;
import java.util.Map;

/**
 * A task definition, of which the simulator knows one container.
 *
 * @param secrets ARNs of secrets by the name of their variable
 * @param logGroup where the container's output goes; empty for nowhere
 * @param stopSeconds between SIGTERM and SIGKILL
 */
public record TaskDefinition(
        String arn,
        String family,
        int revision,
        String container,
        String image,
        int port,
        Map<String, String> environment,
        Map<String, String> secrets,
        String logGroup,
        String logPrefix,
        String executionRole,
        String taskRole,
        String cpu,
        String memory,
        int stopSeconds,
        Map<String, String> tags,
        Instant created) {

    public TaskDefinition {
        environment = Map.copyOf(environment);
        secrets = Map.copyOf(secrets);
        tags = Map.copyOf(tags);
    }
}
