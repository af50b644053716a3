package io.apidirect.domain.transcript;

import io.apidirect.domain.shared.Cursor;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One call in a customer's account.
 *
 * @param service as AWS's SDK names it, such as {@code CloudFormation}
 * @param action such as {@code DescribeStacks}
 * @param took from the first attempt to the last answer
 * @param outcome {@link #DONE}, {@link #NOT_WRITTEN_DOWN}, or AWS's error code
 * @param requestId AWS's own, by which its support finds the call; empty where there was no answer
 */
public record AwsCall(
        UUID id,
        CallOccasion occasion,
        String service,
        String action,
        String region,
        Instant at,
        Duration took,
        String outcome,
        String requestId) {

    public static final String DONE = "ok";

    /** The calls from here on are not written down yet, or never will be. */
    public static final String NOT_WRITTEN_DOWN = "not-written-down";

    /** Stands for the calls of an occasion until they are written down. */
    public static AwsCall announcement(UUID id, CallOccasion occasion, Instant at) {
        return new AwsCall(id, occasion, "", "", "", at, Duration.ZERO, NOT_WRITTEN_DOWN, "");
    }

    public Cursor place() {
        return new Cursor(at, id);
    }
}
