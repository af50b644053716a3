package io.apidirect.simulator.aws.cloudformation.engine;

import io.apidirect.simulator.aws.cloudformation.resource.ResourceOutcome.Done;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceOutcome.Failed;
import io.apidirect.simulator.aws.cloudformation.stack.Operation;
import io.apidirect.simulator.aws.cloudformation.stack.ResourceStatus;
import io.apidirect.simulator.aws.cloudformation.stack.Stack;
import io.apidirect.simulator.aws.cloudformation.stack.StackResource;
import io.apidirect.simulator.aws.cloudformation.stack.StackStatus;
import io.apidirect.simulator.aws.cloudformation.template.DeletionPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The phase after an update or its rollback that deletes what is not needed any more. */
record Cleanup(ResourceSteps steps) {

    void run(StackStatus complete) throws InterruptedException {
        List<StackResource> retired = stack().operation().retired();
        Graph.runAll(Deletion.reversed(retired, StackResource::token), this::delete);
        new Transitions(steps).to(complete, Optional.empty());
    }

    private Stack stack() {
        return steps.stacks().the(steps.stackId());
    }

    private boolean delete(String token) {
        Optional<StackResource> found =
                stack().operation().retired().stream()
                        .filter(it -> it.token().equals(token))
                        .findFirst();
        return found.isEmpty() || delete(found.get());
    }

    private boolean delete(StackResource resource) {
        if (isKept(resource)) {
            forget(resource.in(ResourceStatus.DELETE_SKIPPED, Optional.empty()));
            return true;
        }
        try {
            if (resource.physicalId().isPresent()) {
                tell(resource.in(ResourceStatus.DELETE_IN_PROGRESS, Optional.empty()));
            }
            switch (steps.delete(resource, policy(resource))) {
                case Done _ ->
                        forget(resource.in(ResourceStatus.DELETE_COMPLETE, Optional.empty()));
                case Failed it ->
                        // AWS leaves such a resource behind and completes the update all the same.
                        forget(resource.in(ResourceStatus.DELETE_FAILED, Optional.of(it.reason())));
            }
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private boolean isKept(StackResource resource) {
        boolean isRollback =
                steps.expected() == StackStatus.UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS;
        return policy(resource).keeps(isRollback);
    }

    private DeletionPolicy policy(StackResource resource) {
        boolean isReplaced =
                stack().resources().containsKey(resource.logicalId())
                        && steps.expected()
                                != StackStatus.UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS;
        return isReplaced
                ? resource.declaration().updateReplacePolicy()
                : resource.declaration().deletionPolicy();
    }

    private void tell(StackResource resource) {
        steps.stacks()
                .change(steps.stackId(), it -> it.telling(resource, steps.calls().clock().now()));
    }

    private void forget(StackResource resource) {
        steps.stacks()
                .change(
                        steps.stackId(),
                        it ->
                                it.telling(resource, steps.calls().clock().now())
                                        .withOperation(without(it.operation(), resource)));
    }

    private static Operation without(Operation operation, StackResource resource) {
        List<StackResource> left = new ArrayList<>(operation.retired());
        left.removeIf(it -> it.token().equals(resource.token()));
        return operation.retiring(left);
    }
}
