package io.apidirect.simulator.aws.rds;

import java.util.Map;

/** Parameters that databases have in common. */
public record ParameterGroup(
        String account,
        String region,
        String name,
        String family,
        String description,
        Map<String, String> parameters,
        Map<String, String> tags) {

    public ParameterGroup {
        parameters = Map.copyOf(parameters);
        tags = Map.copyOf(tags);
    }

    static String arn(String account, String region, String name) {
        return "arn:aws:rds:%s:%s:pg:%s".formatted(region, account, name);
    }

    public String arn() {
        return arn(account, region, name);
    }
}
