package io.apidirect.domain.deployment;

import io.apidirect.domain.deployment.StackMove.Await;
import io.apidirect.domain.deployment.StackMove.Broken;
import io.apidirect.domain.deployment.StackMove.CancelUpdate;
import io.apidirect.domain.deployment.StackMove.ContinueRollback;
import io.apidirect.domain.deployment.StackMove.CreateChangeSet;
import io.apidirect.domain.deployment.StackMove.Declined;
import io.apidirect.domain.deployment.StackMove.Delete;
import io.apidirect.domain.deployment.StackMove.ExecuteChangeSet;
import io.apidirect.domain.deployment.StackMove.Stands;
import io.apidirect.domain.deployment.StackMove.Stopped;
import io.apidirect.domain.deployment.Stacks.ChangeSet;
import io.apidirect.domain.deployment.Stacks.Stack;
import java.util.Optional;

/**
 * The way of one stack to where a step wants it. Each call looks at what is there now and names the
 * next move, so it does not matter how often, or by whom, earlier moves were made.
 */
public final class StackCourse {

    private StackCourse() {}

    /**
     * Towards a stack that stands as our change set says.
     *
     * @param stack found by the id that this step has seen, else by name
     * @param changeSetName the change set of this step
     * @param seen what the last look found; its handle is this very stack, once work has begun
     */
    public static StackMove towardsStanding(
            Optional<Stack> stack,
            Optional<ChangeSet> changeSet,
            String changeSetName,
            Bookmark seen) {
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
            case REVIEW_IN_PROGRESS -> byChangeSet(changeSet, seen, found);
            case UPDATE_ROLLBACK_FAILED -> new ContinueRollback();
            case ROLLBACK_COMPLETE, ROLLBACK_FAILED, CREATE_FAILED, DELETE_FAILED -> new Delete();
            default ->
                    changeSetName.equals(found.changeSetName())
                            ? afterExecution(found)
                            : byChangeSet(changeSet, seen, found);
        };
    }

    private static StackMove byChangeSet(
            Optional<ChangeSet> changeSet, Bookmark seen, Stack stack) {
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

    /** Towards a clean stop of what this step began. */
    public static StackMove towardsStop(Optional<Stack> stack, String changeSetName) {
        if (isAbsent(stack)) {
            return new Stopped();
        }
        var found = stack.get();
        return switch (found.status()) {
            case REVIEW_IN_PROGRESS,
                    CREATE_IN_PROGRESS,
                    CREATE_FAILED,
                    ROLLBACK_COMPLETE,
                    ROLLBACK_FAILED,
                    DELETE_FAILED ->
                    new Delete();
            case UPDATE_IN_PROGRESS -> new CancelUpdate();
            case UPDATE_ROLLBACK_FAILED -> new ContinueRollback();
            case CREATE_COMPLETE, UPDATE_COMPLETE ->
                    changeSetName.equals(found.changeSetName())
                            ? new Stands(found.outputs())
                            : new Stopped();
            default -> found.status().isAtWork() ? new Await() : new Stopped();
        };
    }

    /** Towards a stack that is gone. */
    public static StackMove towardsGone(Optional<Stack> stack) {
        if (isAbsent(stack)) {
            return new Stopped();
        }
        return switch (stack.get().status()) {
            case CREATE_IN_PROGRESS, REVIEW_IN_PROGRESS -> new Delete();
            default -> stack.get().status().isAtWork() ? new Await() : new Delete();
        };
    }

    private static boolean isAbsent(Optional<Stack> stack) {
        return stack.isEmpty() || stack.get().status() == StackStatus.DELETE_COMPLETE;
    }
}
