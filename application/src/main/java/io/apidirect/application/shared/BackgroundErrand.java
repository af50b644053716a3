package io.apidirect.application.shared;

import io.apidirect.domain.shared.OrganizationId;
import java.time.Duration;
import java.util.UUID;

/**
 * An errand that a saved aggregate asks for and the job engine runs, after the commit and again
 * after a crash, on any node. It must find the effect of an earlier, interrupted run.
 */
public interface BackgroundErrand {

    /** The task name under which aggregates ask for it, such as {@code advance-deployment}. */
    String task();

    /** Runs one step for the aggregate {@code id}; short, never sleeping. */
    Outcome run(OrganizationId organization, UUID id);

    /** What the engine does next. */
    sealed interface Outcome {

        /**
         * Nothing more for now: what follows, if anything, was scheduled with the saved aggregate.
         */
        record Finished() implements Outcome {}

        /** The same errand is due again after {@code delay}. */
        record Again(Duration delay) implements Outcome {}
    }
}
