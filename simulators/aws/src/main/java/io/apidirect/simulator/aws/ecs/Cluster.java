package io.apidirect.simulator.aws.ecs;

import java.util.Map;

/** A cluster. */
public record Cluster(String account, String region, String name, Map<String, String> tags) {

    public Cluster {
        tags = Map.copyOf(tags);
    }

    public String arn() {
        return "arn:aws:ecs:%s:%s:cluster/%s".formatted(region, account, name);
    }
}
