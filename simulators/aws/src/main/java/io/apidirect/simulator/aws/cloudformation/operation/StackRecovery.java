package io.apidirect.simulator.aws.cloudformation.operation;

import io.apidirect.simulator.aws.clock.ScaledClock;
import io.apidirect.simulator.aws.cloudformation.Refusal;
import io.apidirect.simulator.aws.cloudformation.engine.Engine;
import io.apidirect.simulator.aws.cloudformation.stack.ResourceStatus;
import io.apidirect.simulator.aws.cloudformation.stack.Stack;
import io.apidirect.simulator.aws.cloudformation.stack.StackResource;
import io.apidirect.simulator.aws.cloudformation.stack.StackStatus;
import io.apidirect.simulator.aws.cloudformation.stack.StackStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Leads a stack back: cancels an update, continues a failed rollback, rolls a failed stack back.
 */
public record StackRecovery(
        StackStore stacks, StackDirectory directory, Engine engine, ScaledClock clock) {

    /** Cancels an update that is under way and takes it back. */
    public void cancelUpdate(Place place, String nameOrId, Optional<String> token) {
        token.ifPresent(Names::token);
        Stack stack = directory.theLiving(place, nameOrId);
        stacks.change(
                stack.identity().id(),
                it -> {
                    if (it.status() != StackStatus.UPDATE_IN_PROGRESS) {
                        throw Refusal.validation(
                                "CancelUpdateStack cannot be called from current stack status");
                    }
                    return it.withOperation(it.operation().skipping(Set.of(), token))
                            .in(
                                    StackStatus.UPDATE_ROLLBACK_IN_PROGRESS,
                                    Optional.of("User Initiated"),
                                    clock.now());
                });
        engine.drive(stack.identity().id());
    }

    /** Goes on with a rollback that failed, leaving the named resources as they are. */
    public void continueRollback(
            Place place,
            String nameOrId,
            Set<String> skipped,
            Optional<String> role,
            Optional<String> token) {
        token.ifPresent(Names::token);
        Stack stack = directory.theLiving(place, nameOrId);
        if (StackLifecycle.isRepeated(stack, token)
                && stack.status() != StackStatus.UPDATE_ROLLBACK_FAILED) {
            return;
        }
        stacks.change(
                stack.identity().id(),
                it -> {
                    requireStatus(it, StackStatus.UPDATE_ROLLBACK_FAILED, "ContinueUpdateRollback");
                    requireFailed(it, skipped);
                    return it.withSettings(it.settings().withRole(role))
                            .withOperation(it.operation().skipping(skipped, token))
                            .in(
                                    StackStatus.UPDATE_ROLLBACK_IN_PROGRESS,
                                    Optional.of("User Initiated"),
                                    clock.now());
                });
        engine.drive(stack.identity().id());
    }

    /** Rolls back a stack whose creation or update failed and was left as it is. */
    public String rollBack(
            Place place, String nameOrId, Optional<String> role, Optional<String> token) {
        token.ifPresent(Names::token);
        Stack stack = directory.theLiving(place, nameOrId);
        stacks.change(
                stack.identity().id(),
                it -> {
                    StackStatus next =
                            switch (it.status()) {
                                case CREATE_FAILED -> StackStatus.ROLLBACK_IN_PROGRESS;
                                case UPDATE_FAILED -> StackStatus.UPDATE_ROLLBACK_IN_PROGRESS;
                                default -> throw notInStatus(it, "RollbackStack");
                            };
                    return it.withSettings(it.settings().withRole(role))
                            .withOperation(it.operation().skipping(Set.of(), token))
                            .in(next, Optional.of("User Initiated"), clock.now());
                });
        engine.drive(stack.identity().id());
        return stack.identity().id();
    }

    private static void requireStatus(Stack stack, StackStatus wanted, String action) {
        if (stack.status() != wanted) {
            throw notInStatus(stack, action);
        }
    }

    private static Refusal notInStatus(Stack stack, String action) {
        return Refusal.validation(
                "Stack:%s is in %s state and %s can not be called."
                        .formatted(stack.identity().id(), stack.status(), action));
    }

    private static void requireFailed(Stack stack, Set<String> skipped) {
        List<String> failed =
                stack.resources().values().stream()
                        .filter(it -> it.status() == ResourceStatus.UPDATE_FAILED)
                        .map(StackResource::logicalId)
                        .toList();
        if (!failed.containsAll(skipped)) {
            throw Refusal.validation(
                    "Only resources that are in UPDATE_FAILED state can be skipped: " + failed);
        }
    }
}
