package io.apidirect.application.deployment;

import static io.apidirect.domain.deployment.Layer.BUILD;

import io.apidirect.application.shared.Errand;
import io.apidirect.domain.deployment.Assignment;
import io.apidirect.domain.deployment.Failure;
import io.apidirect.domain.deployment.ImageBuilds;
import io.apidirect.domain.deployment.ProgressLine;
import io.apidirect.domain.deployment.Sources;
import io.apidirect.domain.deployment.StepReport;
import io.apidirect.domain.deployment.Workplace;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Waits until the source lies in the customer's bucket; the CLI puts it there, not we. */
@Errand
public class SourceWork implements StepWork {

    /** Looks without a source after which nobody is taken to be uploading any more. */
    private static final int MOST_LOOKS = 900;

    private final Sources sources;
    private final ImageBuilds builds;
    private final InstantSource clock;

    @Inject
    public SourceWork(Sources sources, ImageBuilds builds, InstantSource clock) {
        this.sources = sources;
        this.builds = builds;
        this.clock = clock;
    }

    @Override
    public StepReport advance(Assignment assignment, Workplace workplace) {
        if (assignment.isCancelling()) {
            return new StepReport.Broken(StackStory.cancelled(), List.of());
        }
        var source = assignment.settings().source();
        var bucket = assignment.outputs().of(BUILD);
        if (builds.hasImage(workplace, bucket, source)
                || sources.isUploaded(workplace, bucket, source)) {
            return new StepReport.Finished(Map.of(), "", List.of());
        }
        int looks = assignment.bookmark().count() + 1;
        if (looks > MOST_LOOKS) {
            return new StepReport.Broken(neverCame(), List.of());
        }
        var lines = looks == 1 ? List.of(wanted(assignment)) : List.<ProgressLine>of();
        return new StepReport.Underway(assignment.bookmark().withCount(looks), lines);
    }

    private ProgressLine wanted(Assignment assignment) {
        return new ProgressLine(
                assignment.step(),
                clock.instant(),
                assignment.settings().source().value(),
                "SOURCE_WANTED",
                "The source bucket stands; waiting for the upload.");
    }

    private static Failure neverCame() {
        return new Failure(
                "The source was not uploaded.",
                "Deploy again and leave the command running until the upload is done.");
    }
}
