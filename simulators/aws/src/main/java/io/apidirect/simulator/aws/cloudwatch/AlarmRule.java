package io.apidirect.simulator.aws.cloudwatch;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.simulator.aws.clock.ScaledClock;
import java.time.Duration;

/**
 * When an alarm goes off.
 *
 * @param operator CloudWatch's name of the comparison
 * @param periods that are looked at
 * @param needed how many of them must breach
 * @param missing what a period without a value counts as
 */
record AlarmRule(
        String operator, double threshold, int periods, int needed, String missing, int seconds) {

    /** Shorter than this nothing can be measured, however fast the clock runs. */
    private static final Duration SHORTEST = Duration.ofMillis(500);

    static AlarmRule of(JsonNode properties) {
        int periods = properties.path("EvaluationPeriods").asInt(1);
        return new AlarmRule(
                properties.path("ComparisonOperator").asText(),
                properties.path("Threshold").asDouble(),
                periods,
                properties.path("DatapointsToAlarm").asInt(periods),
                properties.path("TreatMissingData").asText("missing"),
                seconds(properties));
    }

    private static int seconds(JsonNode properties) {
        return properties
                .path("Metrics")
                .valueStream()
                .mapToInt(it -> it.at("/MetricStat/Period").asInt(it.path("Period").asInt()))
                .filter(it -> it > 0)
                .findFirst()
                .orElse(properties.path("Period").asInt(60));
    }

    /** How long one period lasts here. */
    Duration period(ScaledClock clock) {
        return clock.scaled(Duration.ofSeconds(seconds), SHORTEST);
    }

    boolean isBreachedBy(double value) {
        return switch (operator) {
            case "GreaterThanThreshold" -> value > threshold;
            case "GreaterThanOrEqualToThreshold" -> value >= threshold;
            case "LessThanThreshold" -> value < threshold;
            case "LessThanOrEqualToThreshold" -> value <= threshold;
            default -> false;
        };
    }

    String comparison() {
        return switch (operator) {
            case "GreaterThanThreshold" -> "greater than";
            case "GreaterThanOrEqualToThreshold" -> "greater than or equal to";
            case "LessThanThreshold" -> "less than";
            default -> "less than or equal to";
        };
    }
}
