package io.apidirect.domain.deployment;

import java.time.Instant;

/** Where one step of a deployment stands; each state knows only what is true in it. */
public sealed interface StepState {

    record Waiting() implements StepState {}

    /**
     * External work may have begun: this state is saved before the first call goes out.
     *
     * @param troubles calls in a row that the provider did not answer
     */
    record Running(Instant since, Bookmark bookmark, int troubles) implements StepState {}

    record Done(Instant since, Instant at, Bookmark bookmark) implements StepState {}

    record Failed(Instant since, Instant at, Bookmark bookmark, Failure failure)
            implements StepState {}

    record Skipped(String reason) implements StepState {}

    /** Whether what comes after it may start. */
    default boolean isSettledWell() {
        return this instanceof Done || this instanceof Skipped;
    }
}
