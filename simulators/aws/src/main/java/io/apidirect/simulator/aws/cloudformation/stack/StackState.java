package io.apidirect.simulator.aws.cloudformation.stack;

import java.time.Instant;
import java.util.Optional;

/** Where a stack stands, and since when it exists. */
public record StackState(
        StackStatus status,
        Optional<String> reason,
        Instant created,
        Optional<Instant> updated,
        Optional<Instant> deleted) {

    /** A stack made at that time. */
    public static StackState initial(StackStatus status, Instant now) {
        return new StackState(status, Optional.empty(), now, Optional.empty(), Optional.empty());
    }

    StackState in(StackStatus next, Optional<String> why, Instant now) {
        boolean isUpdate = next == StackStatus.UPDATE_IN_PROGRESS;
        boolean isDelete = next == StackStatus.DELETE_IN_PROGRESS;
        return new StackState(
                next,
                why,
                created,
                isUpdate ? Optional.of(now) : updated,
                isDelete ? Optional.of(now) : deleted);
    }
}
