package io.apidirect.application.deployment;

import io.apidirect.application.shared.Errand;
import io.apidirect.domain.accountlink.LinkInstructions;
import io.apidirect.domain.deployment.Assignment;
import io.apidirect.domain.deployment.Bookmark;
import io.apidirect.domain.deployment.CustomersTurn;
import io.apidirect.domain.deployment.DeletionProtection;
import io.apidirect.domain.deployment.StackCourse;
import io.apidirect.domain.deployment.StackMove;
import io.apidirect.domain.deployment.StackStatus;
import io.apidirect.domain.deployment.Stacks;
import io.apidirect.domain.deployment.Stacks.Stack;
import io.apidirect.domain.deployment.StepName;
import io.apidirect.domain.deployment.StepReport;
import io.apidirect.domain.deployment.Workplace;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;

/** Takes a stack away; what CloudFormation cannot delete is tried three times. */
@Errand
public class RemovalWork implements StepWork {

    private final Stacks stacks;
    private final StackStory story;
    private final LinkInstructions instructions;
    private final InstantSource clock;

    @Inject
    public RemovalWork(
            Stacks stacks, StackStory story, LinkInstructions instructions, InstantSource clock) {
        this.stacks = stacks;
        this.story = story;
        this.instructions = instructions;
        this.clock = clock;
    }

    @Override
    public StepReport advance(Assignment assignment, Workplace workplace) {
        if (assignment.step() == StepName.SERVICE_REMOVAL && isNew(assignment)) {
            requireUnprotected(assignment, workplace);
        }
        var stack = find(assignment, workplace);
        var told = story.since(assignment, workplace, stack);
        return switch (StackCourse.of(assignment).towardsGone(stack)) {
            case StackMove.Stopped _ -> new StepReport.Finished(Map.of(), "", told.lines());
            case StackMove.Delete _ when isCustomers(workplace, stack) -> waiting(assignment, told);
            case StackMove.Delete _ -> delete(assignment, workplace, told);
            case StackMove.HalfGone _, StackMove.Broken _ ->
                    new StepReport.Broken(story.undeletable(assignment, workplace), told.lines());
            default -> new StepReport.Underway(told.bookmark(), told.lines());
        };
    }

    private static boolean isNew(Assignment assignment) {
        return assignment.bookmark().equals(Bookmark.NONE);
    }

    /** A database that refuses to go must not cost the service, its images and its source. */
    private void requireUnprotected(Assignment assignment, Workplace workplace) {
        var address = assignment.settings().address();
        for (var protection : DeletionProtection.values()) {
            stacks.find(workplace, address.stackName(protection.layer()))
                    .filter(protection::holds)
                    .ifPresent(
                            _ -> {
                                throw protection.refusal(address);
                            });
        }
    }

    private Optional<Stack> find(Assignment assignment, Workplace workplace) {
        var seen = assignment.bookmark().handle();
        return stacks.find(workplace, seen.isEmpty() ? assignment.stackName() : seen);
    }

    /** A stack that holds nothing yet is no loss to anybody. */
    private static boolean isCustomers(Workplace workplace, Optional<Stack> stack) {
        return !workplace.executes()
                && stack.filter(found -> found.status() != StackStatus.REVIEW_IN_PROGRESS)
                        .isPresent();
    }

    /** The customer is told once what to do, and then only waited for. */
    private StepReport waiting(Assignment assignment, StackStory.Told told) {
        if (assignment.bookmark().count() > 0) {
            return new StepReport.Underway(told.bookmark(), told.lines());
        }
        var lines = new ArrayList<>(told.lines());
        lines.add(CustomersTurn.toDelete(assignment, instructions, clock.instant()));
        return new StepReport.Underway(told.bookmark().withCount(1), lines);
    }

    private StepReport delete(Assignment assignment, Workplace workplace, StackStory.Told told) {
        int tries = assignment.bookmark().count() + 1;
        stacks.delete(workplace, assignment.stackName(), assignment.token() + "-" + tries);
        return new StepReport.Underway(told.bookmark().withCount(tries), told.lines());
    }
}
