package io.apidirect.application.deployment;

import static io.apidirect.domain.deployment.Layer.NETWORK;

import io.apidirect.application.shared.Errand;
import io.apidirect.domain.deployment.Assignment;
import io.apidirect.domain.deployment.Failure;
import io.apidirect.domain.deployment.HealthProbe;
import io.apidirect.domain.deployment.ProgressLine;
import io.apidirect.domain.deployment.ServiceTasks;
import io.apidirect.domain.deployment.StepReport;
import io.apidirect.domain.deployment.Workplace;
import io.apidirect.domain.settings.HealthSettings;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * Proves that the new tasks, and only they, serve: ECS has settled on the new task definition, and
 * the health path answers well three times in a row through the load balancer. ECS is asked again
 * only after a bad answer: the good ones in a row are the app's own.
 */
@Errand
public class HealthWork implements StepWork {

    private static final int GOOD_ANSWERS = 3;
    private static final int MOST_LOOKS = 200;

    private final ServiceTasks tasks;
    private final HealthProbe probe;
    private final InstantSource clock;

    @Inject
    public HealthWork(ServiceTasks tasks, HealthProbe probe, InstantSource clock) {
        this.tasks = tasks;
        this.probe = probe;
        this.clock = clock;
    }

    @Override
    public StepReport advance(Assignment assignment, Workplace workplace) {
        if (assignment.isCancelling()) {
            return new StepReport.Broken(StackStory.cancelled(), List.of());
        }
        return assignment.bookmark().count() > 0
                ? ask(assignment)
                : askOnceSettled(assignment, tasks.status(workplace, assignment.outputs()));
    }

    private StepReport askOnceSettled(Assignment assignment, ServiceTasks.Status status) {
        return status.isSettled()
                ? ask(assignment)
                : again(
                        assignment,
                        "ECS runs %d of %d new tasks".formatted(status.running(), status.desired()),
                        0);
    }

    private StepReport ask(Assignment assignment) {
        return switch (probe.ask(healthUrl(assignment))) {
            case HealthProbe.Answer.Well _ -> afterGoodAnswer(assignment);
            case HealthProbe.Answer.Unwell unwell -> again(assignment, unwell.reason(), 0);
        };
    }

    private static String healthUrl(Assignment assignment) {
        var url = assignment.outputs().of(NETWORK).getOrDefault("Url", "");
        return url + assignment.settings().values().the(HealthSettings.HEALTH_PATH);
    }

    private StepReport afterGoodAnswer(Assignment assignment) {
        int good = assignment.bookmark().count() + 1;
        if (good < GOOD_ANSWERS) {
            return again(assignment, "answered well", good);
        }
        var line = line(assignment, "HEALTHY", "answered well %d times in a row".formatted(good));
        return new StepReport.Finished(Map.of(), "", List.of(line));
    }

    /** The cursor counts the looks in all, the count the good answers in a row. */
    private StepReport again(Assignment assignment, String reason, int good) {
        var bookmark = assignment.bookmark();
        int looks = bookmark.cursor().isEmpty() ? 1 : Integer.parseInt(bookmark.cursor()) + 1;
        if (looks > MOST_LOOKS) {
            return new StepReport.Broken(neverWell(assignment, reason), List.of());
        }
        var lines =
                looks == 1
                        ? List.of(line(assignment, "CHECKING", reason))
                        : List.<ProgressLine>of();
        return new StepReport.Underway(
                bookmark.withCursor(Integer.toString(looks)).withCount(good), lines);
    }

    private static Failure neverWell(Assignment assignment, String reason) {
        return new Failure(
                "%s never answered well three times in a row; last: %s."
                        .formatted(healthUrl(assignment), reason),
                "See what the tasks say (apidirect logs), correct it or the health path in the"
                        + " manifest, then deploy again.");
    }

    private ProgressLine line(Assignment assignment, String status, String message) {
        return new ProgressLine(
                assignment.step(), clock.instant(), healthUrl(assignment), status, message);
    }
}
