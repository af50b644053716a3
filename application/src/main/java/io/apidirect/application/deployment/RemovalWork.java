package io.apidirect.application.deployment;

import io.apidirect.application.shared.Errand;
import io.apidirect.domain.deployment.Assignment;
import io.apidirect.domain.deployment.StackCourse;
import io.apidirect.domain.deployment.StackMove;
import io.apidirect.domain.deployment.StackStatus;
import io.apidirect.domain.deployment.Stacks;
import io.apidirect.domain.deployment.Stacks.Stack;
import io.apidirect.domain.deployment.StepReport;
import io.apidirect.domain.deployment.Workplace;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** Takes a stack away; what CloudFormation cannot delete is tried three times. */
@Errand
public class RemovalWork implements StepWork {

    private static final int MOST_TRIES = 3;

    private final Stacks stacks;
    private final StackStory story;

    @Inject
    public RemovalWork(Stacks stacks, StackStory story) {
        this.stacks = stacks;
        this.story = story;
    }

    @Override
    public StepReport advance(Assignment assignment, Workplace workplace) {
        var stack = find(assignment, workplace);
        var told = story.since(assignment, workplace, stack);
        return switch (StackCourse.towardsGone(stack)) {
            case StackMove.Stopped _ -> new StepReport.Finished(Map.of(), "", told.lines());
            case StackMove.Delete _ when hasFailedTooOften(assignment, stack) ->
                    new StepReport.Broken(
                            story.explain(assignment, workplace, "it could not be deleted"),
                            told.lines());
            case StackMove.Delete _ -> delete(assignment, workplace, told);
            default -> new StepReport.Underway(told.bookmark(), told.lines());
        };
    }

    private Optional<Stack> find(Assignment assignment, Workplace workplace) {
        var seen = assignment.bookmark().handle();
        return stacks.find(workplace, seen.isEmpty() ? assignment.stackName() : seen);
    }

    private static boolean hasFailedTooOften(Assignment assignment, Optional<Stack> stack) {
        return stack.filter(found -> found.status() == StackStatus.DELETE_FAILED).isPresent()
                && assignment.bookmark().count() >= MOST_TRIES;
    }

    private StepReport delete(Assignment assignment, Workplace workplace, StackStory.Told told) {
        int tries = assignment.bookmark().count() + 1;
        stacks.delete(workplace, assignment.stackName(), assignment.token() + "-" + tries);
        return new StepReport.Underway(told.bookmark().withCount(tries), told.lines());
    }
}
