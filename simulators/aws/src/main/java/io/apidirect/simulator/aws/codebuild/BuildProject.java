package io.apidirect.simulator.aws.codebuild;

import java.time.Instant;
import java.util.Map;

/**
 * A build project.
 *
 * @param logGroup where its builds write
 * @param variables that each build has unless it brings its own
 */
public record BuildProject(
        String account,
        String region,
        String name,
        String serviceRole,
        String logGroup,
        Map<String, String> variables,
        int timeoutMinutes,
        Map<String, String> tags,
        Instant created) {

    public BuildProject {
        variables = Map.copyOf(variables);
        tags = Map.copyOf(tags);
    }

    public String arn() {
        return "arn:aws:codebuild:%s:%s:project/%s".formatted(region, account, name);
    }
}
