package io.apidirect.application.deployment;

import static io.apidirect.domain.deployment.StepName.SERVICE_RESTORE;

import io.apidirect.application.shared.Errand;
import io.apidirect.domain.accountlink.LinkInstructions;
import io.apidirect.domain.deployment.Assignment;
import io.apidirect.domain.deployment.Bookmark;
import io.apidirect.domain.deployment.CustomersTurn;
import io.apidirect.domain.deployment.Failure;
import io.apidirect.domain.deployment.RenderedTemplate;
import io.apidirect.domain.deployment.StackCourse;
import io.apidirect.domain.deployment.StackDrift;
import io.apidirect.domain.deployment.StackMove;
import io.apidirect.domain.deployment.StackStatus;
import io.apidirect.domain.deployment.Stacks;
import io.apidirect.domain.deployment.Stacks.ChangeSet.Status;
import io.apidirect.domain.deployment.Stacks.Stack;
import io.apidirect.domain.deployment.StepReport;
import io.apidirect.domain.deployment.Templates;
import io.apidirect.domain.deployment.Workplace;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings a stack to where its step wants it: standing as rendered, or stopped when cancelled. */
@Errand
public class StackWork implements StepWork {

    private final Stacks stacks;
    private final Templates templates;
    private final StackDrift drift;
    private final StackStory story;
    private final LinkInstructions instructions;
    private final InstantSource clock;

    @Inject
    public StackWork(
            Stacks stacks,
            Templates templates,
            StackDrift drift,
            StackStory story,
            LinkInstructions instructions,
            InstantSource clock) {
        this.stacks = stacks;
        this.drift = drift;
        this.templates = templates;
        this.story = story;
        this.instructions = instructions;
        this.clock = clock;
    }

    @Override
    public StepReport advance(Assignment assignment, Workplace workplace) {
        var template = render(assignment);
        if (assignment.approvedBody() != null
                && !assignment.approvedBody().equals(template.bodyDigest())) {
            return new StepReport.Broken(templateChanged(assignment), List.of());
        }
        var stack = find(assignment, workplace);
        var move = decide(assignment, workplace, stack);
        return make(move, assignment, workplace, template, stack);
    }

    private RenderedTemplate render(Assignment assignment) {
        var settings =
                assignment.step() == SERVICE_RESTORE && assignment.fallback() != null
                        ? assignment.fallback()
                        : assignment.settings();
        return templates.render(assignment.step().layer(), settings, assignment.outputs());
    }

    private static Failure templateChanged(Assignment assignment) {
        return new Failure(
                "The template of %s is not the one that was approved."
                        .formatted(assignment.stackName()),
                "The platform was updated in between: make a new plan (apidirect plan).");
    }

    private Optional<Stack> find(Assignment assignment, Workplace workplace) {
        var seen = assignment.bookmark().handle();
        return stacks.find(workplace, seen.isEmpty() ? assignment.stackName() : seen);
    }

    private StackMove decide(Assignment assignment, Workplace workplace, Optional<Stack> stack) {
        var course = StackCourse.of(assignment);
        if (assignment.isCancelling()) {
            return course.towardsStop(stack);
        }
        var changeSet =
                stack.flatMap(
                        found ->
                                stacks.findChangeSet(
                                        workplace,
                                        assignment.stackName(),
                                        assignment.changeSetName()));
        return course.towardsStanding(stack, changeSet);
    }

    private StepReport make(
            StackMove move,
            Assignment assignment,
            Workplace workplace,
            RenderedTemplate template,
            Optional<Stack> stack) {
        var name = assignment.stackName();
        var token = assignment.token();
        switch (move) {
            case StackMove.CreateChangeSet _ when assignment.isRepair() ->
                    drift.createRevertingChangeSet(workplace, name, assignment.changeSetName());
            case StackMove.CreateChangeSet create ->
                    stacks.createChangeSet(
                            workplace, name, assignment.changeSetName(), create.isNew(), template);
            case StackMove.ExecuteChangeSet _ when !workplace.executes() -> {}
            case StackMove.ExecuteChangeSet _ ->
                    stacks.executeChangeSet(workplace, name, assignment.changeSetName(), token);
            case StackMove.Delete _ -> stacks.delete(workplace, name, token + "-delete");
            case StackMove.CancelUpdate _ -> stacks.cancelUpdate(workplace, name, token);
            case StackMove.ContinueRollback _ ->
                    stacks.continueRollback(workplace, name, List.of(), token + "-continue");
            case StackMove.Stopped _ -> withdraw(assignment, workplace, stack);
            case StackMove.Await _,
                    StackMove.Stands _,
                    StackMove.Declined _,
                    StackMove.HalfGone _,
                    StackMove.Broken _ -> {}
        }
        return report(move, assignment, workplace, template, stack);
    }

    private StepReport report(
            StackMove move,
            Assignment assignment,
            Workplace workplace,
            RenderedTemplate template,
            Optional<Stack> stack) {
        var told = story.since(assignment, workplace, stack);
        return switch (move) {
            case StackMove.Stands stands ->
                    new StepReport.Finished(
                            stands.outputs(),
                            assignment.isRepair() ? "" : template.digest(),
                            told.lines());
            case StackMove.Stopped _ -> new StepReport.Broken(StackStory.cancelled(), told.lines());
            case StackMove.Declined _ ->
                    new StepReport.Broken(CustomersTurn.declined(assignment), told.lines());
            case StackMove.HalfGone _ ->
                    new StepReport.Broken(story.halfGone(assignment, workplace), told.lines());
            case StackMove.Broken broken ->
                    new StepReport.Broken(
                            story.explain(assignment, workplace, broken.reason()), told.lines());
            case StackMove.ExecuteChangeSet _ when !workplace.executes() ->
                    waiting(assignment, told);
            default -> new StepReport.Underway(next(move, assignment, stack, told), told.lines());
        };
    }

    /** A change set that was made and not executed must not be executed later, by anybody. */
    private void withdraw(Assignment assignment, Workplace workplace, Optional<Stack> stack) {
        var name = assignment.changeSetName();
        stack.flatMap(_ -> stacks.findChangeSet(workplace, assignment.stackName(), name))
                .filter(found -> found.status() == Status.READY)
                .ifPresent(_ -> stacks.deleteChangeSet(workplace, assignment.stackName(), name));
    }

    /** The customer is told once what to do, and then only waited for. */
    private StepReport waiting(Assignment assignment, StackStory.Told told) {
        if (assignment.bookmark().isOffered()) {
            return new StepReport.Underway(told.bookmark(), told.lines());
        }
        var lines = new ArrayList<>(told.lines());
        lines.add(CustomersTurn.toExecute(assignment, instructions, clock.instant()));
        return new StepReport.Underway(told.bookmark().withCount(1), lines);
    }

    private static Bookmark next(
            StackMove move, Assignment assignment, Optional<Stack> stack, StackStory.Told told) {
        var bookmark = told.bookmark();
        var deletions = assignment.bookmark().count() + 1;
        return switch (move) {
            case StackMove.Delete _ when isLeftover(assignment) ->
                    Bookmark.NONE.withCount(deletions);
            case StackMove.Delete _ -> bookmark.withCount(deletions);
            case StackMove.CreateChangeSet _ -> bookmark.withCount(0);
            case StackMove.Await _ when assignment.isCancelling() -> bookmark;
            case StackMove.Await _ when isLeftover(assignment) && isGoing(stack) -> Bookmark.NONE;
            // It was executed: nobody is waited for any more.
            case StackMove.Await _ -> bookmark.withCount(0);
            default -> bookmark;
        };
    }

    /** What this step has not made, and will not go on from. */
    private static boolean isLeftover(Assignment assignment) {
        return assignment.bookmark().handle().isEmpty();
    }

    private static boolean isGoing(Optional<Stack> stack) {
        return stack.filter(it -> it.status() == StackStatus.DELETE_IN_PROGRESS).isPresent();
    }
}
