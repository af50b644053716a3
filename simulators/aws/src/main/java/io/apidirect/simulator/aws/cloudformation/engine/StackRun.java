package io.apidirect.simulator.aws.cloudformation.engine;

import io.apidirect.simulator.aws.cloudformation.stack.StackStatus;
import io.apidirect.simulator.aws.cloudformation.stack.StackStore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Runs the phase that a stack's status names, up to the next status. */
record StackRun(StackStore stacks, ResourceCalls calls, String stackId, BooleanSupplier isClosing) {

    void next() throws InterruptedException {
        StackStatus status = stacks.the(stackId).status();
        ResourceSteps steps =
                new ResourceSteps(stacks, calls, stackId, status, new AtomicBoolean(), isClosing);
        switch (status) {
            case CREATE_IN_PROGRESS -> new Creation(steps).run();
            case ROLLBACK_IN_PROGRESS ->
                    new Deletion(steps, true)
                            .run(StackStatus.ROLLBACK_COMPLETE, StackStatus.ROLLBACK_FAILED);
            case DELETE_IN_PROGRESS ->
                    new Deletion(steps, false)
                            .run(StackStatus.DELETE_COMPLETE, StackStatus.DELETE_FAILED);
            case UPDATE_IN_PROGRESS -> new Update(steps).run();
            case UPDATE_COMPLETE_CLEANUP_IN_PROGRESS ->
                    new Cleanup(steps).run(StackStatus.UPDATE_COMPLETE);
            case UPDATE_ROLLBACK_IN_PROGRESS -> new UpdateRollback(steps).run();
            case UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS ->
                    new Cleanup(steps).run(StackStatus.UPDATE_ROLLBACK_COMPLETE);
            default -> {}
        }
    }
}
