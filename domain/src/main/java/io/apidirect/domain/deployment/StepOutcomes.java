package io.apidirect.domain.deployment;

import io.apidirect.domain.deployment.StepState.Running;
import java.time.Instant;

/** What a report makes of a running step. */
final class StepOutcomes {

    private StepOutcomes() {}

    static StepState after(Running running, StepReport report, Instant now) {
        return switch (report) {
            case StepReport.Underway underway ->
                    new Running(running.since(), underway.bookmark(), 0);
            case StepReport.Finished _ ->
                    new StepState.Done(running.since(), now, running.bookmark());
            case StepReport.Broken broken ->
                    new StepState.Failed(
                            running.since(), now, running.bookmark(), broken.failure());
            case StepReport.Unanswered unanswered -> afterSilence(running, unanswered, now);
        };
    }

    private static StepState afterSilence(
            Running running, StepReport.Unanswered unanswered, Instant now) {
        int troubles = running.troubles() + 1;
        if (troubles < Deployment.MOST_TROUBLES) {
            return new Running(running.since(), running.bookmark(), troubles);
        }
        return new StepState.Failed(
                running.since(),
                now,
                running.bookmark(),
                new Failure(
                        "AWS did not answer %d times in a row: %s"
                                .formatted(troubles, unanswered.reason()),
                        "Check the AWS Health Dashboard, then deploy again."));
    }
}
