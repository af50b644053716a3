package io.apidirect.simulator.aws.cloudformation.engine;

import io.apidirect.simulator.aws.cloudformation.stack.ResourceStatus;
import io.apidirect.simulator.aws.cloudformation.stack.Stack;
import io.apidirect.simulator.aws.cloudformation.stack.StackStatus;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Moves a stack to its next status, unless someone else has moved it meanwhile. */
record Transitions(ResourceSteps steps) {

    void to(StackStatus next, Optional<String> reason) {
        to(next, reason, it -> it);
    }

    void to(StackStatus next, Optional<String> reason, UnaryOperator<Stack> change) {
        steps.stacks()
                .change(
                        steps.stackId(),
                        it ->
                                it.status() == steps.expected()
                                        ? change.apply(it)
                                                .in(next, reason, steps.calls().clock().now())
                                        : it);
    }

    /** AWS's sentence on the resources in a failed status; empty when there is none. */
    String failures(ResourceStatus status, String verb) {
        List<String> ids =
                steps.stacks().the(steps.stackId()).resources().values().stream()
                        .filter(it -> it.status() == status)
                        .map(it -> it.logicalId())
                        .toList();
        return ids.isEmpty()
                ? ""
                : "The following resource(s) failed to %s: %s. ".formatted(verb, ids);
    }
}
