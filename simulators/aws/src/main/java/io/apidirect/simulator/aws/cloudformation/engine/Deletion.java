package io.apidirect.simulator.aws.cloudformation.engine;

import io.apidirect.simulator.aws.cloudformation.resource.ResourceOutcome.Done;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceOutcome.Failed;
import io.apidirect.simulator.aws.cloudformation.stack.FailureChoice;
import io.apidirect.simulator.aws.cloudformation.stack.ResourceStatus;
import io.apidirect.simulator.aws.cloudformation.stack.Stack;
import io.apidirect.simulator.aws.cloudformation.stack.StackResource;
import io.apidirect.simulator.aws.cloudformation.stack.StackStatus;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The phase that deletes all resources of a stack, also of one whose creation failed. */
record Deletion(ResourceSteps steps, boolean isRollback) {

    void run(StackStatus complete, StackStatus failed) throws InterruptedException {
        Stack stack = steps.stacks().the(steps.stackId());
        Graph.runAll(reversed(stack.resources().values(), StackResource::logicalId), this::delete);
        Transitions transitions = new Transitions(steps);
        String failures = transitions.failures(ResourceStatus.DELETE_FAILED, "delete");
        if (failures.isEmpty()) {
            transitions.to(complete, Optional.empty(), it -> it.withOutputs(java.util.List.of()));
        } else {
            transitions.to(failed, Optional.of(failures));
        }
    }

    /** For each resource the ones that must be gone before it: those that need it. */
    static Map<String, Set<String>> reversed(
            Collection<StackResource> resources, Function<StackResource, String> key) {
        Map<String, Set<String>> reversed = new LinkedHashMap<>();
        resources.forEach(
                resource -> {
                    Set<String> users = new HashSet<>();
                    resources.stream()
                            .filter(it -> it.needs().contains(resource.logicalId()))
                            .map(key)
                            .forEach(users::add);
                    reversed.put(key.apply(resource), users);
                });
        return reversed;
    }

    private boolean delete(String logicalId) {
        Stack stack = steps.stacks().the(steps.stackId());
        StackResource resource =
                Optional.ofNullable(stack.resources().get(logicalId)).orElseThrow();
        if (resource.status().isGone()) {
            return true;
        }
        boolean wasCreating = isRollback || stack.operation().onFailure() == FailureChoice.DELETE;
        if (stack.operation().retained().contains(logicalId)
                || resource.declaration().deletionPolicy().keeps(wasCreating)) {
            steps.tell(resource.in(ResourceStatus.DELETE_SKIPPED, Optional.empty()));
            return true;
        }
        try {
            if (resource.physicalId().isPresent()) {
                steps.tell(resource.in(ResourceStatus.DELETE_IN_PROGRESS, Optional.empty()));
            }
            return switch (steps.delete(resource, resource.declaration().deletionPolicy())) {
                case Done _ -> {
                    steps.tell(resource.in(ResourceStatus.DELETE_COMPLETE, Optional.empty()));
                    yield true;
                }
                case Failed it -> {
                    steps.tell(resource.in(ResourceStatus.DELETE_FAILED, Optional.of(it.reason())));
                    yield false;
                }
            };
        } catch (InterruptedException e) {
            return false;
        }
    }
}
