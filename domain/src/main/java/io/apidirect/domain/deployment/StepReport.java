package io.apidirect.domain.deployment;

import java.util.List;
import java.util.Map;

/** What one look at, or one push of, external work has shown. */
public sealed interface StepReport {

    List<ProgressLine> lines();

    /** It goes on; look again later. */
    record Underway(Bookmark bookmark, List<ProgressLine> lines) implements StepReport {}

    /**
     * It is done.
     *
     * @param result outputs of the stack, or what else the step has to show
     * @param digest digest of the template that now stands; empty where the step is about no stack
     */
    record Finished(Map<String, String> result, String digest, List<ProgressLine> lines)
            implements StepReport {}

    /** It failed for good; trying again would not help. */
    record Broken(Failure failure, List<ProgressLine> lines) implements StepReport {}

    /** The provider did not answer this time; nothing is known. */
    record Unanswered(String reason) implements StepReport {
        @Override
        public List<ProgressLine> lines() {
            return List.of();
        }
    }
}
