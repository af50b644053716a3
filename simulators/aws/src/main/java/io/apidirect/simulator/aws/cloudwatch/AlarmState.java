package io.apidirect.simulator.aws.cloudwatch;

import java.time.Instant;

/**
 * How an alarm is.
 *
 * @param value {@code OK}, {@code ALARM} or {@code INSUFFICIENT_DATA}
 * @param since when it became so
 */
public record AlarmState(String value, String reason, Instant since) {

    static final String OK = "OK";
    static final String ALARM = "ALARM";
    static final String UNKNOWN = "INSUFFICIENT_DATA";

    static final AlarmState FRESH =
            new AlarmState(UNKNOWN, "Unchecked: Initial alarm creation", Instant.EPOCH);

    boolean isGoingOff() {
        return value.equals(ALARM);
    }
}
