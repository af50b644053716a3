package io.apidirect.application.deployment;

import io.apidirect.application.shared.Errand;
import io.apidirect.domain.deployment.Assignment;
import io.apidirect.domain.deployment.Bookmark;
import io.apidirect.domain.deployment.Failure;
import io.apidirect.domain.deployment.FailureReport;
import io.apidirect.domain.deployment.Layer;
import io.apidirect.domain.deployment.ProgressLine;
import io.apidirect.domain.deployment.ServiceTasks;
import io.apidirect.domain.deployment.StackStatus;
import io.apidirect.domain.deployment.Stacks;
import io.apidirect.domain.deployment.Stacks.Stack;
import io.apidirect.domain.deployment.StepName;
import io.apidirect.domain.deployment.UnfinishedRemoval;
import io.apidirect.domain.deployment.Workplace;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** What happens to a stack, told as progress, and why it failed, if it did. */
@Errand
public class StackStory {

    private static final ServiceTasks.Diagnosis NOTHING =
            new ServiceTasks.Diagnosis(List.of(), List.of());

    private final Stacks stacks;
    private final ServiceTasks tasks;

    @Inject
    public StackStory(Stacks stacks, ServiceTasks tasks) {
        this.stacks = stacks;
        this.tasks = tasks;
    }

    /** New lines, and the bookmark from which the next ones follow. */
    record Told(List<ProgressLine> lines, Bookmark bookmark) {}

    /** Why a step that was cancelled did not finish. */
    static Failure cancelled() {
        return new Failure("It was cancelled.", "Deploy again.");
    }

    /** The events since the last look; a stack that stood before this step has no past to tell. */
    Told since(Assignment assignment, Workplace workplace, Optional<Stack> stack) {
        var bookmark = assignment.bookmark();
        if (stack.isEmpty()) {
            return new Told(List.of(), bookmark);
        }
        var events = stacks.events(workplace, stack.get().id(), bookmark.cursor());
        var next = bookmark.withHandle(stack.get().id());
        var moved = events.isEmpty() ? next : next.withCursor(events.getLast().id());
        var isPast =
                bookmark.handle().isEmpty()
                        && stack.get().status() != StackStatus.REVIEW_IN_PROGRESS;
        var lines = events.stream().map(event -> line(assignment.step(), event)).toList();
        return new Told(isPast ? List.of() : lines, moved);
    }

    private static ProgressLine line(StepName step, Stacks.Event event) {
        var reason = event.reason() == null ? "" : event.reason();
        var message = reason.isEmpty() ? event.type() : event.type() + ": " + reason;
        return new ProgressLine(step, event.at(), event.logicalId(), event.status(), message);
    }

    /** The cause of the failure of the step's stack; looks at its tasks where it has any. */
    Failure explain(Assignment assignment, Workplace workplace, String reason) {
        return checked(assignment, workplace).orElseGet(() -> told(assignment, workplace, reason));
    }

    /** Why the removal of a stack that this step found did not finish, and the way out. */
    Failure halfGone(Assignment assignment, Workplace workplace) {
        return UnfinishedRemoval.found(
                assignment.step().layer(), assignment.stackName(), allOf(assignment, workplace));
    }

    /** Why the stack that this step removes is still there. */
    Failure undeletable(Assignment assignment, Workplace workplace) {
        return UnfinishedRemoval.failed(assignment.stackName(), allOf(assignment, workplace));
    }

    private List<Stacks.Event> allOf(Assignment assignment, Workplace workplace) {
        var handle = assignment.bookmark().handle();
        return stacks.events(workplace, handle.isEmpty() ? assignment.stackName() : handle, "");
    }

    /** A change set that was refused has no events: its checks say why. */
    private Optional<Failure> checked(Assignment assignment, Workplace workplace) {
        var name = assignment.stackName();
        return FailureReport.ofChecks(
                name, stacks.findings(workplace, name, assignment.changeSetName()));
    }

    private Failure told(Assignment assignment, Workplace workplace, String reason) {
        var events = allOf(assignment, workplace);
        var diagnosis =
                assignment.step().layer() == Layer.SERVICE
                        ? tasks.diagnose(workplace, assignment.outputs())
                        : NOTHING;
        return FailureReport.ofStack(assignment.stackName(), events, diagnosis, reason);
    }
}
