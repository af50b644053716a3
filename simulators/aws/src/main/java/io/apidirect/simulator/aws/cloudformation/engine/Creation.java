package io.apidirect.simulator.aws.cloudformation.engine;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.apidirect.simulator.aws.cloudformation.Refusal;
import io.apidirect.simulator.aws.cloudformation.stack.Output;
import io.apidirect.simulator.aws.cloudformation.stack.ResourceStatus;
import io.apidirect.simulator.aws.cloudformation.stack.Stack;
import io.apidirect.simulator.aws.cloudformation.stack.StackResource;
import io.apidirect.simulator.aws.cloudformation.stack.StackStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The phase that makes all resources of a new stack. */
final class Creation {

    private final ResourceSteps steps;
    private final Blueprint blueprint;
    private final Map<String, Set<String>> needs;

    Creation(ResourceSteps steps) {
        this.steps = steps;
        this.blueprint = Blueprint.live(steps.stacks(), steps.stackId());
        this.needs = blueprint.needs();
    }

    void run() throws InterruptedException {
        Graph.runUntilFailure(needs, this::create, () -> steps.isStopping().set(true));
        if (steps.isStopping().get()) {
            fail(new Transitions(steps).failures(ResourceStatus.CREATE_FAILED, "create"));
            return;
        }
        try {
            List<Output> outputs = blueprint.outputs();
            new Transitions(steps)
                    .to(
                            StackStatus.CREATE_COMPLETE,
                            Optional.empty(),
                            it -> it.withOutputs(outputs));
        } catch (Refusal e) {
            fail(e.reason() + " ");
        }
    }

    private void fail(String reason) {
        Transitions transitions = new Transitions(steps);
        switch (steps.stacks().the(steps.stackId()).operation().onFailure()) {
            case DO_NOTHING -> transitions.to(StackStatus.CREATE_FAILED, Optional.of(reason));
            case ROLLBACK ->
                    transitions.to(
                            StackStatus.ROLLBACK_IN_PROGRESS,
                            Optional.of(reason + "Rollback requested by user."));
            case DELETE ->
                    transitions.to(
                            StackStatus.DELETE_IN_PROGRESS,
                            Optional.of(reason + "Delete requested by user."));
        }
    }

    private boolean create(String logicalId) {
        Stack stack = steps.stacks().the(steps.stackId());
        Optional<StackResource> current = Optional.ofNullable(stack.resources().get(logicalId));
        if (current.filter(it -> it.status() == ResourceStatus.CREATE_COMPLETE).isPresent()) {
            return true;
        }
        return current.filter(it -> it.status() == ResourceStatus.CREATE_IN_PROGRESS)
                .map(it -> steps.create(it, Phase.CREATING, Optional.empty()))
                .orElseGet(() -> createNew(steps, blueprint, needs, logicalId));
    }

    /** Makes a resource that the stack does not hold yet. */
    static boolean createNew(
            ResourceSteps steps,
            Blueprint blueprint,
            Map<String, Set<String>> needs,
            String logicalId) {
        StackResource planned =
                StackResource.planned(
                        UUID.randomUUID().toString(),
                        blueprint.resource(logicalId),
                        JsonNodeFactory.instance.objectNode(),
                        steps.stacks().the(steps.stackId()).definition().tags(),
                        needs.getOrDefault(logicalId, Set.of()));
        try {
            return steps.create(
                    planned.applying(
                            StackResource.planned(
                                    planned.token(),
                                    planned.declaration(),
                                    blueprint.properties(logicalId),
                                    planned.tags(),
                                    planned.needs())),
                    Phase.CREATING,
                    Optional.empty());
        } catch (Refusal e) {
            steps.tell(planned.in(ResourceStatus.CREATE_FAILED, Optional.of(e.reason())));
            return false;
        }
    }
}
