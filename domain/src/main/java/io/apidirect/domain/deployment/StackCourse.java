package io.apidirect.domain.deployment;

import io.apidirect.domain.deployment.StackMove.Await;
import io.apidirect.domain.deployment.StackMove.Broken;
import io.apidirect.domain.deployment.StackMove.CancelUpdate;
import io.apidirect.domain.deployment.StackMove.ContinueRollback;
import io.apidirect.domain.deployment.StackMove.CreateChangeSet;
import io.apidirect.domain.deployment.StackMove.Declined;
import io.apidirect.domain.deployment.StackMove.Delete;
import io.apidirect.domain.deployment.StackMove.ExecuteChangeSet;
import io.apidirect.domain.deployment.StackMove.HalfGone;
import io.apidirect.domain.deployment.StackMove.Stands;
import io.apidirect.domain.deployment.StackMove.Stopped;
import io.apidirect.domain.deployment.Stacks.ChangeSet;
import io.apidirect.domain.deployment.Stacks.Stack;
import java.util.Optional;

/**
 * The way of one stack to where a step wants it. Each call looks at what is there now and names the
 * next move, so it does not matter how often, or by whom, earlier moves were made. On the way to
 * standing or stopping only what never stood is deleted, and never what a removal left.
 *
 * @param changeSetName the change set of this step
 * @param seen what the last look found; its handle is this very stack, once work has begun
 * @param hasStood whether a stack of this name stood when the step began
 */
public record StackCourse(String changeSetName, Bookmark seen, boolean hasStood) {

    /** How often a step asks for a deletion, whatever comes of it. */
    public static final int MOST_DELETIONS = 10;

    /** How often a step asks again for a deletion that failed. */
    private static final int MOST_FAILURES = 3;

    private static final Broken UNDELETABLE = new Broken("it could not be deleted");

    /** The course of the stack that {@code assignment} is about. */
    public static StackCourse of(Assignment assignment) {
        return new StackCourse(
                assignment.changeSetName(), assignment.bookmark(), assignment.hasStood());
    }

    /**
     * Towards a stack that stands as our change set says.
     *
     * @param stack found by the id that this step has seen, else by name
     */
    public StackMove towardsStanding(Optional<Stack> stack, Optional<ChangeSet> changeSet) {
        if (isAbsent(stack)) {
            return seen.handle().isEmpty()
                    ? new CreateChangeSet(true)
                    : new Broken("its creation failed and CloudFormation removed it");
        }
        var found = stack.get();
        if (found.status().isAtWork()) {
            return new Await();
        }
        return switch (found.status()) {
            case REVIEW_IN_PROGRESS -> byChangeSet(changeSet, found);
            case UPDATE_ROLLBACK_FAILED -> new ContinueRollback();
            case DELETE_FAILED -> new HalfGone();
            case ROLLBACK_COMPLETE, ROLLBACK_FAILED, CREATE_FAILED -> withoutLeftover(found);
            default -> isOurs(found) ? afterExecution(found) : byChangeSet(changeSet, found);
        };
    }

    /** A first creation that failed, of this step or an earlier one, holds nobody's data yet. */
    private StackMove withoutLeftover(Stack stack) {
        return isOurs(stack) || !hasStood
                ? deletion()
                : new Broken(
                        "what stood under its name is gone, and a creation that is not ours failed there");
    }

    private StackMove byChangeSet(Optional<ChangeSet> changeSet, Stack stack) {
        if (changeSet.isEmpty()) {
            return seen.isOffered()
                    ? new Declined()
                    : new CreateChangeSet(stack.status() == StackStatus.REVIEW_IN_PROGRESS);
        }
        return switch (changeSet.get().status()) {
            case COMPUTING, EXECUTED -> new Await();
            case READY -> new ExecuteChangeSet();
            case EMPTY -> new Stands(stack.outputs());
            case FAILED -> new Broken(changeSet.get().reason());
        };
    }

    private static StackMove afterExecution(Stack stack) {
        return switch (stack.status()) {
            case CREATE_COMPLETE, UPDATE_COMPLETE -> new Stands(stack.outputs());
            default -> new Broken("the update failed and CloudFormation rolled it back");
        };
    }

    /** Towards a clean stop of what this step began, and of nothing else. */
    public StackMove towardsStop(Optional<Stack> stack) {
        if (isAbsent(stack)) {
            return new Stopped();
        }
        var found = stack.get();
        return switch (found.status()) {
            case REVIEW_IN_PROGRESS -> deletion();
            case CREATE_IN_PROGRESS, CREATE_FAILED, ROLLBACK_COMPLETE, ROLLBACK_FAILED ->
                    isOurs(found) ? deletion() : new Stopped();
            case DELETE_FAILED -> new HalfGone();
            case UPDATE_IN_PROGRESS -> new CancelUpdate();
            case UPDATE_ROLLBACK_FAILED -> new ContinueRollback();
            case CREATE_COMPLETE, UPDATE_COMPLETE ->
                    isOurs(found) ? new Stands(found.outputs()) : new Stopped();
            default -> found.status().isAtWork() ? new Await() : new Stopped();
        };
    }

    /** Towards a stack that is gone. */
    public StackMove towardsGone(Optional<Stack> stack) {
        if (isAbsent(stack)) {
            return new Stopped();
        }
        return switch (stack.get().status()) {
            case CREATE_IN_PROGRESS -> deletion();
            case DELETE_FAILED -> seen.count() < MOST_FAILURES ? new Delete() : new HalfGone();
            default -> stack.get().status().isAtWork() ? new Await() : deletion();
        };
    }

    private StackMove deletion() {
        return seen.count() < MOST_DELETIONS ? new Delete() : UNDELETABLE;
    }

    private boolean isOurs(Stack stack) {
        return changeSetName.equals(stack.changeSetName());
    }

    private static boolean isAbsent(Optional<Stack> stack) {
        return stack.isEmpty() || stack.get().status() == StackStatus.DELETE_COMPLETE;
    }
}
