package io.apidirect.simulator.aws.cloudformation.engine;

import io.apidirect.simulator.aws.cloudformation.resource.ResourceOutcome;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceOutcome.Done;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceOutcome.Failed;
import io.apidirect.simulator.aws.cloudformation.stack.ResourceStatus;
import io.apidirect.simulator.aws.cloudformation.stack.StackResource;
import io.apidirect.simulator.aws.cloudformation.stack.StackStatus;
import io.apidirect.simulator.aws.cloudformation.stack.StackStore;
import io.apidirect.simulator.aws.cloudformation.template.DeletionPolicy;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Makes, changes and deletes single resources of one stack and tells each step as an event. Every
 * method answers whether it succeeded.
 *
 * @param expected the stack's status in this phase; another one means that the operation was
 *     cancelled
 * @param isStopping set as soon as another resource failed
 * @param isClosing whether the simulator ends; then nothing is told, because the next start goes on
 */
record ResourceSteps(
        StackStore stacks,
        ResourceCalls calls,
        String stackId,
        StackStatus expected,
        AtomicBoolean isStopping,
        BooleanSupplier isClosing) {

    /** Makes a resource; one that already has its physical id is only waited for. */
    boolean create(StackResource planned, Phase phase, Optional<String> reason) {
        StackResource resource = planned;
        try {
            if (planned.physicalId().isEmpty()) {
                tell(planned.in(phase.inProgress, reason));
                switch (calls.create(stacks.the(stackId), planned)) {
                    case Failed it -> {
                        return fail(planned, phase, it);
                    }
                    case Done it ->
                            resource =
                                    tell(
                                            planned.named(it.physicalId(), it.attributes())
                                                    .in(
                                                            phase.inProgress,
                                                            Optional.of(
                                                                    "Resource creation Initiated")));
                }
            }
            calls.pass(resource, Phase.CREATING.operation);
            tell(resource.in(phase.complete, Optional.empty()));
            return true;
        } catch (InterruptedException e) {
            return interrupted(resource, phase);
        }
    }

    /** Changes a resource from what it is to what is wanted. */
    boolean update(StackResource current, StackResource wanted) {
        StackResource resource = current.applying(wanted);
        try {
            tell(resource.in(Phase.UPDATING.inProgress, Optional.empty()));
            ResourceOutcome outcome =
                    calls.update(stacks.the(stackId), resource, current.properties());
            if (outcome instanceof Failed failed) {
                return fail(resource, Phase.UPDATING, failed);
            }
            if (outcome instanceof Done done) {
                resource = resource.named(done.physicalId(), done.attributes());
            }
            calls.pass(resource, Phase.UPDATING.operation);
            tell(resource.in(Phase.UPDATING.complete, Optional.empty()));
            return true;
        } catch (InterruptedException e) {
            return interrupted(resource, Phase.UPDATING);
        }
    }

    /**
     * Asks the type to delete the resource, with a snapshot where the policy wants one and there is
     * something to keep; the caller tells how it ended.
     */
    ResourceOutcome delete(StackResource resource, DeletionPolicy policy)
            throws InterruptedException {
        if (resource.physicalId().isEmpty()) {
            return ResourceOutcome.done("");
        }
        ResourceOutcome outcome =
                calls.delete(
                        stacks.the(stackId),
                        resource,
                        resource.status() == ResourceStatus.CREATE_FAILED
                                ? DeletionPolicy.DELETE
                                : policy);
        if (outcome instanceof Done) {
            calls.pass(resource, Phase.DELETING.operation);
        }
        return outcome;
    }

    /** Writes the resource into the stack, with its event. */
    StackResource tell(StackResource resource) {
        stacks.change(stackId, it -> it.with(resource, calls.clock().now()));
        return resource;
    }

    private boolean fail(StackResource resource, Phase phase, Failed failure) {
        StackResource named =
                failure.physicalId()
                        .map(it -> resource.named(it, resource.attributes()))
                        .orElse(resource);
        tell(named.in(phase.failed, Optional.of(failure.reason())));
        return false;
    }

    private boolean interrupted(StackResource resource, Phase phase) {
        boolean isCancelled = isStopping.get() || stacks.the(stackId).status() != expected;
        if (isCancelled && !isClosing.getAsBoolean()) {
            tell(resource.in(phase.failed, Optional.of(phase.cancelled)));
        }
        return false;
    }
}
