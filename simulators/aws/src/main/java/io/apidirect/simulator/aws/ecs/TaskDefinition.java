package io.apidirect.simulator.aws.ecs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A task definition, of which the simulator knows one container.
 *
 * @param command in place of that of the image; empty for the image's own
 * @param secrets places of secrets by the name of their variable
 * @param logGroup where the container's output goes; empty for nowhere
 * @param stopSeconds between SIGTERM and SIGKILL
 */
public record TaskDefinition(
        String arn,
        String family,
        int revision,
        String container,
        String image,
        Optional<List<String>> command,
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
