package io.apidirect.application.deployment;

import static io.apidirect.domain.deployment.Layer.BUILD;

import io.apidirect.application.shared.Errand;
import io.apidirect.domain.deployment.Assignment;
import io.apidirect.domain.deployment.Failure;
import io.apidirect.domain.deployment.FailureReport;
import io.apidirect.domain.deployment.ImageBuilds;
import io.apidirect.domain.deployment.ImageBuilds.Build;
import io.apidirect.domain.deployment.ProgressLine;
import io.apidirect.domain.deployment.StepReport;
import io.apidirect.domain.deployment.Workplace;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Has the image built by CodeBuild, once; an image that is there already is not built again. */
@Errand
public class ImageWork implements StepWork {

    private final ImageBuilds builds;
    private final InstantSource clock;

    @Inject
    public ImageWork(ImageBuilds builds, InstantSource clock) {
        this.builds = builds;
        this.clock = clock;
    }

    @Override
    public StepReport advance(Assignment assignment, Workplace workplace) {
        var buildId = assignment.bookmark().handle();
        if (buildId.isEmpty()) {
            return assignment.isCancelling()
                    ? new StepReport.Broken(StackStory.cancelled(), List.of())
                    : startUnlessBuilt(assignment, workplace);
        }
        return builds.findBuild(workplace, buildId)
                .map(build -> follow(assignment, workplace, build))
                .orElseGet(() -> start(assignment, workplace));
    }

    private StepReport startUnlessBuilt(Assignment assignment, Workplace workplace) {
        var source = assignment.settings().source();
        return builds.hasImage(workplace, assignment.outputs().of(BUILD), source)
                ? finished(assignment, "The image is there already.")
                : start(assignment, workplace);
    }

    private StepReport start(Assignment assignment, Workplace workplace) {
        var id =
                builds.start(
                        workplace,
                        assignment.outputs().of(BUILD),
                        assignment.settings(),
                        assignment.token());
        var line = line(assignment, "BUILD_STARTED", id);
        return new StepReport.Underway(assignment.bookmark().withHandle(id), List.of(line));
    }

    private StepReport follow(Assignment assignment, Workplace workplace, Build build) {
        var id = assignment.bookmark().handle();
        return switch (build.status()) {
            case SUCCEEDED -> finished(assignment, "The image is built.");
            case FAILED -> new StepReport.Broken(explain(assignment, workplace, build), List.of());
            case STOPPED -> new StepReport.Broken(StackStory.cancelled(), List.of());
            case IN_PROGRESS -> {
                if (assignment.isCancelling()) {
                    builds.stop(workplace, id);
                }
                yield inPhase(assignment, build.phase());
            }
        };
    }

    /** A line for each new phase only: the cursor holds the phase that was told last. */
    private StepReport inPhase(Assignment assignment, String phase) {
        var isNew = !phase.equals(assignment.bookmark().cursor());
        var lines =
                isNew
                        ? List.of(line(assignment, "BUILD_" + phase, "Build phase " + phase))
                        : List.<ProgressLine>of();
        return new StepReport.Underway(assignment.bookmark().withCursor(phase), lines);
    }

    private StepReport finished(Assignment assignment, String message) {
        return new StepReport.Finished(
                Map.of(), "", List.of(line(assignment, "IMAGE_READY", message)));
    }

    private Failure explain(Assignment assignment, Workplace workplace, Build build) {
        var outputs = assignment.outputs().of(BUILD);
        var id = assignment.bookmark().handle();
        var lines = builds.log(workplace, outputs, id, "").lines();
        var log = lines.stream().map(line -> line.text()).toList();
        return FailureReport.ofBuild(build.phase(), build.reason(), log, assignment.deployment());
    }

    private ProgressLine line(Assignment assignment, String status, String message) {
        var image = "image:" + assignment.settings().source().hex().substring(0, 12);
        return new ProgressLine(assignment.step(), clock.instant(), image, status, message);
    }
}
