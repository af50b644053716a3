package io.apidirect.simulator.aws.metrics;

import java.util.Map;

/** What is measured, by AWS's names. */
public record Metric(
        String account,
        String region,
        String namespace,
        String name,
        Map<String, String> dimensions) {

    public Metric {
        dimensions = Map.copyOf(dimensions);
    }
}
