package io.apidirect.application.deployment;

import static io.apidirect.domain.deployment.Layer.BUILD;
import static io.apidirect.domain.deployment.StepName.SOURCE_REMOVAL;

import io.apidirect.application.shared.Errand;
import io.apidirect.domain.deployment.Assignment;
import io.apidirect.domain.deployment.ProgressLine;
import io.apidirect.domain.deployment.Sources;
import io.apidirect.domain.deployment.Stacks;
import io.apidirect.domain.deployment.StepReport;
import io.apidirect.domain.deployment.Workplace;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * What a destroy does beside deleting stacks: it empties the versioned source bucket, which
 * CloudFormation could not delete otherwise, and in the end lists what is left by its tags.
 */
@Errand
public class TidyingUp implements StepWork {

    private final Sources sources;
    private final Stacks stacks;
    private final InstantSource clock;

    @Inject
    public TidyingUp(Sources sources, Stacks stacks, InstantSource clock) {
        this.sources = sources;
        this.stacks = stacks;
        this.clock = clock;
    }

    @Override
    public StepReport advance(Assignment assignment, Workplace workplace) {
        return assignment.step() == SOURCE_REMOVAL
                ? emptyBucket(assignment, workplace)
                : takeInventory(assignment, workplace);
    }

    private StepReport emptyBucket(Assignment assignment, Workplace workplace) {
        var outputs = assignment.outputs().of(BUILD);
        return outputs.isEmpty() || sources.emptyFurther(workplace, outputs)
                ? new StepReport.Finished(Map.of(), "", List.of())
                : new StepReport.Underway(assignment.bookmark(), List.of());
    }

    private StepReport takeInventory(Assignment assignment, Workplace workplace) {
        var left = stacks.inventory(workplace);
        var lines =
                left.isEmpty()
                        ? List.of(line(assignment, "", "EMPTY", "Nothing is left in the account."))
                        : left.stream()
                                .map(each -> line(assignment, each.arn(), "REMAINS", each.type()))
                                .toList();
        return new StepReport.Finished(Map.of(), "", lines);
    }

    private ProgressLine line(
            Assignment assignment, String subject, String status, String message) {
        return new ProgressLine(assignment.step(), clock.instant(), subject, status, message);
    }
}
