package io.apidirect.simulator.aws.fault;

import java.time.Instant;

/**
 * One call that was made.
 *
 * @param outcome {@code ok}, {@code fault} for one that a script broke, or the error's code
 */
public record CallRecord(
        Instant time,
        String service,
        String action,
        String principal,
        String account,
        String region,
        String outcome) {}
