package io.apidirect.simulator.aws.cloudformation.engine;

import io.apidirect.simulator.aws.cloudformation.stack.Operation;
import io.apidirect.simulator.aws.cloudformation.stack.ResourceStatus;
import io.apidirect.simulator.aws.cloudformation.stack.Stack;
import io.apidirect.simulator.aws.cloudformation.stack.StackResource;
import io.apidirect.simulator.aws.cloudformation.stack.StackStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The phase that takes an update back: changed resources are changed again, new ones retired. */
record UpdateRollback(ResourceSteps steps) {

    void run() throws InterruptedException {
        Stack stack = steps.stacks().change(steps.stackId(), UpdateRollback::retireNewOnes);
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        stack.operation().before().forEach((id, it) -> needs.put(id, it.needs()));
        Graph.runAll(needs, this::restore);
        Transitions transitions = new Transitions(steps);
        String failures = transitions.failures(ResourceStatus.UPDATE_FAILED, "update");
        if (failures.isEmpty()) {
            transitions.to(
                    StackStatus.UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS,
                    Optional.empty(),
                    UpdateRollback::withPreviousDefinition);
        } else {
            transitions.to(StackStatus.UPDATE_ROLLBACK_FAILED, Optional.of(failures));
        }
    }

    /** Resources that the update made move aside, and replaced ones come back. */
    private static Stack retireNewOnes(Stack stack) {
        Operation operation = stack.operation();
        List<StackResource> retired = new ArrayList<>(operation.retired());
        Map<String, StackResource> restored = new LinkedHashMap<>(operation.before());
        stack.resources()
                .values()
                .forEach(
                        it -> {
                            if (isOld(operation, it)) {
                                restored.put(it.logicalId(), it);
                            } else {
                                retired.add(it);
                            }
                        });
        return stack.withResources(restored).withOperation(operation.retiring(retired));
    }

    private static boolean isOld(Operation operation, StackResource resource) {
        return Optional.ofNullable(operation.before().get(resource.logicalId()))
                .filter(it -> it.token().equals(resource.token()))
                .isPresent();
    }

    private static Stack withPreviousDefinition(Stack stack) {
        return stack.operation().previous().map(stack::withDefinition).orElse(stack);
    }

    private boolean restore(String logicalId) {
        Stack stack = steps.stacks().the(steps.stackId());
        StackResource before =
                Optional.ofNullable(stack.operation().before().get(logicalId)).orElseThrow();
        StackResource current = Optional.ofNullable(stack.resources().get(logicalId)).orElseThrow();
        boolean isUnfinished =
                current.status() == ResourceStatus.UPDATE_FAILED
                        || current.status() == ResourceStatus.UPDATE_IN_PROGRESS;
        boolean isChanged =
                !current.properties().equals(before.properties())
                        || !current.tags().equals(before.tags());
        if (!isUnfinished && !isChanged) {
            return true;
        }
        if (stack.operation().skipped().contains(logicalId)) {
            steps.tell(current.in(ResourceStatus.UPDATE_COMPLETE, Optional.empty()));
            return true;
        }
        return steps.update(current, before);
    }
}
