package io.apidirect.simulator.aws.cloudformation.engine;

import io.apidirect.simulator.aws.cloudformation.Refusal;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceSchema;
import io.apidirect.simulator.aws.cloudformation.stack.FailureChoice;
import io.apidirect.simulator.aws.cloudformation.stack.Output;
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
import java.util.UUID;

/** The phase that makes, changes and replaces resources; what is not wanted any more goes later. */
final class Update {

    private final ResourceSteps steps;
    private final Blueprint blueprint;
    private final Map<String, Set<String>> needs;

    Update(ResourceSteps steps) {
        this.steps = steps;
        this.blueprint = Blueprint.live(steps.stacks(), steps.stackId());
        this.needs = blueprint.needs();
    }

    void run() throws InterruptedException {
        Optional<String> kept = refusedRemoval(steps.stacks().the(steps.stackId()));
        if (kept.isPresent()) {
            fail(kept.get());
            return;
        }
        Graph.runUntilFailure(needs, this::apply, () -> steps.isStopping().set(true));
        Transitions transitions = new Transitions(steps);
        if (steps.isStopping().get()) {
            fail(
                    transitions.failures(ResourceStatus.CREATE_FAILED, "create")
                            + transitions.failures(ResourceStatus.UPDATE_FAILED, "update"));
            return;
        }
        try {
            List<Output> outputs = blueprint.outputs();
            transitions.to(
                    StackStatus.UPDATE_COMPLETE_CLEANUP_IN_PROGRESS,
                    Optional.empty(),
                    it -> retire(it).withOutputs(outputs));
        } catch (Refusal e) {
            fail(e.reason());
        }
    }

    private Optional<String> refusedRemoval(Stack stack) {
        return StackPolicy.of(stack.settings().policy())
                .flatMap(
                        policy ->
                                stack.operation().before().values().stream()
                                        .filter(it -> !needs.containsKey(it.logicalId()))
                                        .flatMap(it -> policy.refusal(it, "Delete").stream())
                                        .findFirst());
    }

    private void fail(String reason) {
        boolean stays =
                steps.stacks().the(steps.stackId()).operation().onFailure()
                        == FailureChoice.DO_NOTHING;
        new Transitions(steps)
                .to(
                        stays ? StackStatus.UPDATE_FAILED : StackStatus.UPDATE_ROLLBACK_IN_PROGRESS,
                        Optional.of(reason));
    }

    private Stack retire(Stack stack) {
        Map<String, StackResource> kept = new LinkedHashMap<>(stack.resources());
        kept.keySet().retainAll(needs.keySet());
        Set<String> tokens =
                kept.values().stream()
                        .map(StackResource::token)
                        .collect(java.util.stream.Collectors.toSet());
        List<StackResource> retired = new ArrayList<>(stack.operation().before().values());
        retired.removeIf(it -> tokens.contains(it.token()));
        return stack.withResources(kept).withOperation(stack.operation().retiring(retired));
    }

    private boolean apply(String logicalId) {
        Stack stack = steps.stacks().the(steps.stackId());
        Optional<StackResource> found = Optional.ofNullable(stack.resources().get(logicalId));
        if (found.isEmpty() || found.get().status() == ResourceStatus.CREATE_FAILED) {
            return Creation.createNew(steps, blueprint, needs, logicalId);
        }
        StackResource current = found.get();
        if (current.status() == ResourceStatus.CREATE_IN_PROGRESS) {
            return steps.create(current, Phase.CREATING, Optional.empty());
        }
        Optional<StackResource> before =
                Optional.ofNullable(stack.operation().before().get(logicalId));
        boolean isReplacement = before.filter(it -> it.token().equals(current.token())).isEmpty();
        if (current.status() == ResourceStatus.UPDATE_IN_PROGRESS && isReplacement) {
            return steps.create(current, Phase.UPDATING, Optional.empty());
        }
        try {
            return change(current, wanted(stack, current));
        } catch (Refusal e) {
            steps.tell(current.in(ResourceStatus.UPDATE_FAILED, Optional.of(e.reason())));
            return false;
        }
    }

    private StackResource wanted(Stack stack, StackResource current) {
        String logicalId = current.logicalId();
        return StackResource.planned(
                current.token(),
                blueprint.resource(logicalId),
                blueprint.properties(logicalId),
                stack.definition().tags(),
                needs.getOrDefault(logicalId, Set.of()));
    }

    private boolean change(StackResource current, StackResource wanted) {
        ResourceSchema schema = steps.calls().types().the(current.type()).schema();
        Difference difference = Difference.between(schema, current, wanted);
        boolean isInterrupted =
                current.status() == ResourceStatus.UPDATE_IN_PROGRESS
                        || current.status() == ResourceStatus.UPDATE_FAILED;
        if (difference.isNone() && !isInterrupted) {
            steps.stacks().change(steps.stackId(), it -> adopt(it, current.applying(wanted)));
            return true;
        }
        Optional<String> refusal =
                StackPolicy.of(steps.stacks().the(steps.stackId()).settings().policy())
                        .flatMap(
                                it ->
                                        it.refusal(
                                                current,
                                                difference.isReplacing() ? "Replace" : "Modify"));
        if (refusal.isPresent()) {
            steps.tell(current.in(ResourceStatus.UPDATE_FAILED, refusal));
            return false;
        }
        if (!difference.isReplacing()) {
            return steps.update(current, wanted);
        }
        return steps.create(
                StackResource.planned(
                        UUID.randomUUID().toString(),
                        wanted.declaration(),
                        wanted.properties(),
                        wanted.tags(),
                        wanted.needs()),
                Phase.UPDATING,
                Optional.of(
                        "Requested update requires the creation of a new physical resource; hence creating one."));
    }

    private static Stack adopt(Stack stack, StackResource resource) {
        Map<String, StackResource> next = new LinkedHashMap<>(stack.resources());
        next.put(resource.logicalId(), resource);
        return stack.withResources(next);
    }
}
