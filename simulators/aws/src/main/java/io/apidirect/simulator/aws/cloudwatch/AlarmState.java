package io.apidirect.simulator.aws.cloudwatch;

import java.time.Instant;

/**
 * How an alarm is.
 *
 * @param value {@code OK}, {@code ALARM} or {@code INSUFFICIENT_DATA}
 * @param since when it became so
 */
public record AlarmState(String value, String reason, Instant since) {

    static final AlarmState WELL =
            new AlarmState("OK", "The simulator measures nothing.", Instant.EPOCH);

    boolean isGoingOff() {
        return value.equals("ALARM");
    }
}
