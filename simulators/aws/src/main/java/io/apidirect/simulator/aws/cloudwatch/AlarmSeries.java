package io.apidirect.simulator.aws.cloudwatch;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.simulator.aws.cloudformation.catalogue.LiveResource;
import io.apidirect.simulator.aws.metrics.Measurements;
import io.apidirect.simulator.aws.metrics.Metric;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The values that an alarm looks at: of one metric, or of an expression over several. */
record AlarmSeries(LiveResource alarm, Measurements measurements) {

    /** The value of a period; empty where nothing was measured. */
    Optional<Double> between(Instant from, Instant to) {
        var properties = alarm.properties();
        if (!properties.has("Metrics")) {
            var name =
                    properties
                            .path("Statistic")
                            .asText(properties.path("ExtendedStatistic").asText());
            return measured(properties, name, from, to);
        }
        Map<String, JsonNode> byId = new HashMap<>();
        properties.path("Metrics").forEach(it -> byId.put(it.path("Id").asText(), it));
        return properties
                .path("Metrics")
                .valueStream()
                .filter(it -> it.path("ReturnData").asBoolean(true))
                .findFirst()
                .flatMap(it -> value(it, byId, from, to));
    }

    private Optional<Double> value(
            JsonNode line, Map<String, JsonNode> byId, Instant from, Instant to) {
        if (line.has("MetricStat")) {
            var stat = line.path("MetricStat");
            return measured(stat.path("Metric"), stat.path("Stat").asText(), from, to);
        }
        return MetricMath.value(
                line.path("Expression").asText(),
                id -> Optional.ofNullable(byId.get(id)).flatMap(it -> value(it, byId, from, to)));
    }

    private Optional<Double> measured(JsonNode metric, String stat, Instant from, Instant to) {
        Map<String, String> dimensions = new HashMap<>();
        metric.path("Dimensions")
                .forEach(it -> dimensions.put(it.path("Name").asText(), it.path("Value").asText()));
        var wanted =
                new Metric(
                        alarm.account(),
                        alarm.region(),
                        metric.path("Namespace").asText(),
                        metric.path("MetricName").asText(),
                        dimensions);
        return Statistic.of(stat, measurements.between(wanted, from, to));
    }
}
