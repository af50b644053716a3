package io.apidirect.simulator.aws.cloudwatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Expressions of alarms are computed, and what is missing makes the whole missing. */
class MetricMathTest {

    private static final String SHARE =
            "IF(calls >= 20, 100 * (FILL(task, 0) + FILL(gate, 0)) / calls, 0)";

    private static Optional<Double> value(String expression, Map<String, Double> metrics) {
        return MetricMath.value(expression, it -> Optional.ofNullable(metrics.get(it)));
    }

    @Test
    void theShareOfFailedCallsIsComputedOnceThereAreEnoughCalls() {
        assertEquals(Optional.of(0.0), value(SHARE, Map.of("calls", 19.0, "task", 19.0)));
        assertEquals(
                Optional.of(30.0), value(SHARE, Map.of("calls", 20.0, "task", 5.0, "gate", 1.0)));
        assertEquals(Optional.empty(), value(SHARE, Map.of("task", 5.0)));
    }

    @Test
    void signsBindAsEverywhere() {
        assertEquals(Optional.of(-5.0), value("1 - 2 * 3", Map.of()));
        assertEquals(Optional.of(1.5), value("(1 + 2) / b", Map.of("b", 2.0)));
        assertEquals(Optional.empty(), value("1 / b", Map.of("b", 0.0)));
    }

    @Test
    void whatTheSimulatorCannotComputeIsRefused() {
        for (var wrong : List.of("ANOMALY_DETECTION_BAND(a, 2)", "1 +", "(1", "a ? b", "FILL(a)")) {
            assertThrows(IllegalArgumentException.class, () -> value(wrong, Map.of()), wrong);
        }
    }

    @Test
    void percentilesAreValuesThatWereMeasured() {
        var values = List.of(4.0, 1.0, 3.0, 2.0);
        assertEquals(Optional.of(2.0), Statistic.of("p50", values));
        assertEquals(Optional.of(4.0), Statistic.of("p95", values));
        assertEquals(Optional.of(2.5), Statistic.of("Average", values));
        assertEquals(Optional.empty(), Statistic.of("Sum", List.of()));
    }
}
