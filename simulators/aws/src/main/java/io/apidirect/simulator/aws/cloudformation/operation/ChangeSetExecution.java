package io.apidirect.simulator.aws.cloudformation.operation;

import io.apidirect.simulator.aws.cloudformation.Refusal;
import io.apidirect.simulator.aws.cloudformation.drift.LiveState;
import io.apidirect.simulator.aws.cloudformation.stack.ChangeSet;
import io.apidirect.simulator.aws.cloudformation.stack.ChangeSetStatus;
import io.apidirect.simulator.aws.cloudformation.stack.ExecutionStatus;
import io.apidirect.simulator.aws.cloudformation.stack.FailureChoice;
import io.apidirect.simulator.aws.cloudformation.stack.Operation;
import io.apidirect.simulator.aws.cloudformation.stack.Stack;
import io.apidirect.simulator.aws.cloudformation.stack.StackStatus;
import java.time.Instant;
import java.util.Optional;

/** Sets a stack on the way that a change set proposes. */
record ChangeSetExecution(
        String id,
        Optional<String> token,
        Optional<FailureChoice> choice,
        LiveState live,
        Instant now) {

    /** The stack on its way; refused when the change set or the stack is not ready for it. */
    Stack start(Stack stack) {
        ChangeSet changeSet =
                stack.changeSet(id)
                        .filter(it -> it.execution() == ExecutionStatus.AVAILABLE)
                        .orElseThrow(() -> notExecutable(stack));
        boolean fits =
                changeSet.isCreation()
                        ? stack.status() == StackStatus.REVIEW_IN_PROGRESS
                        : stack.status().isUpdatable();
        if (!fits) {
            throw new Refusal(
                    "InvalidChangeSetStatus",
                    "ChangeSet [%s] cannot be executed while stack %s is in status %s"
                            .formatted(id, stack.identity().id(), stack.status()));
        }
        Stack from = changeSet.revertsDrift() ? live.of(stack) : stack;
        FailureChoice onFailure = choice.orElse(changeSet.onFailure());
        Operation operation =
                changeSet.isCreation()
                        ? Operation.simple(token, onFailure)
                        : Operation.updating(from, token, onFailure);
        StackStatus next =
                changeSet.isCreation()
                        ? StackStatus.CREATE_IN_PROGRESS
                        : StackStatus.UPDATE_IN_PROGRESS;
        return from.executing(id)
                .withDefinition(changeSet.definition())
                .withSettings(stack.settings().withRole(changeSet.role()))
                .withOperation(operation.carryingOut(id))
                .in(next, Optional.of("User Initiated"), now);
    }

    private Refusal notExecutable(Stack stack) {
        return stack.changeSet(id)
                .map(
                        it ->
                                new Refusal(
                                        "InvalidChangeSetStatus",
                                        "ChangeSet [%s] cannot be executed in its current status of [%s]"
                                                .formatted(id, shown(it))))
                .orElseGet(
                        () ->
                                new Refusal(
                                        ChangeSets.NOT_FOUND,
                                        "ChangeSet [" + id + "] does not exist"));
    }

    private static String shown(ChangeSet changeSet) {
        return changeSet.status() == ChangeSetStatus.CREATE_COMPLETE
                ? changeSet.execution().name()
                : changeSet.status().name();
    }
}
