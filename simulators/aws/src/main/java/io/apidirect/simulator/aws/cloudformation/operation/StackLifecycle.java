package io.apidirect.simulator.aws.cloudformation.operation;

import io.apidirect.simulator.aws.clock.ScaledClock;
import io.apidirect.simulator.aws.cloudformation.Refusal;
import io.apidirect.simulator.aws.cloudformation.changeset.ChangeFinder;
import io.apidirect.simulator.aws.cloudformation.engine.Engine;
import io.apidirect.simulator.aws.cloudformation.stack.FailureChoice;
import io.apidirect.simulator.aws.cloudformation.stack.Operation;
import io.apidirect.simulator.aws.cloudformation.stack.Stack;
import io.apidirect.simulator.aws.cloudformation.stack.StackDefinition;
import io.apidirect.simulator.aws.cloudformation.stack.StackSettings;
import io.apidirect.simulator.aws.cloudformation.stack.StackStatus;
import io.apidirect.simulator.aws.cloudformation.stack.StackStore;
import java.util.Optional;
import java.util.Set;

/** Creates, updates and deletes stacks. Each method answers the stack's ARN and starts the work. */
public record StackLifecycle(
        StackStore stacks,
        StackDirectory directory,
        Definitions definitions,
        ChangeFinder changes,
        Engine engine,
        ScaledClock clock) {

    /** Creates a stack; the same token gives the same stack. */
    public String create(Place place, String name, StackSubmission submission) {
        Names.stack(name);
        submission.token().ifPresent(Names::token);
        synchronized (stacks) {
            Optional<Stack> existing = directory.find(place, name);
            if (existing.isPresent()) {
                return existing.filter(it -> isRepeated(it, submission.token()))
                        .map(it -> it.identity().id())
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                "AlreadyExistsException",
                                                "Stack [" + name + "] already exists"));
            }
            StackDefinition definition = definitions.define(submission, Optional.empty());
            Stack stack =
                    Stack.initial(
                            place.newStack(name),
                            definition,
                            StackSettings.initial(submission.role(), submission.isProtected()),
                            Operation.simple(submission.token(), submission.onFailure()),
                            StackStatus.CREATE_IN_PROGRESS,
                            clock.now());
            stacks.add(stack);
            return drive(stack);
        }
    }

    /** Updates a stack; refuses when nothing would change. */
    public String update(Place place, String nameOrId, StackSubmission submission) {
        submission.token().ifPresent(Names::token);
        Stack stack = directory.theLiving(place, nameOrId);
        if (isRepeated(stack, submission.token())) {
            return stack.identity().id();
        }
        requireUpdatable(stack);
        StackDefinition definition =
                definitions.define(submission, Optional.of(stack.definition()));
        if (!changes.isAnythingDifferent(stack, definition)) {
            throw Refusal.validation("No updates are to be performed.");
        }
        startUpdate(
                stack, definition, submission.role(), submission.token(), submission.onFailure());
        return drive(stack);
    }

    /** Moves a stack into its update, unless someone else was faster. */
    void startUpdate(
            Stack stack,
            StackDefinition definition,
            Optional<String> role,
            Optional<String> token,
            FailureChoice onFailure) {
        stacks.change(
                stack.identity().id(),
                it -> {
                    requireUpdatable(it);
                    Operation operation =
                            it.status() == StackStatus.UPDATE_FAILED
                                    ? it.operation().skipping(Set.of(), token)
                                    : Operation.updating(it, token, onFailure);
                    return it.executing("")
                            .withDefinition(definition)
                            .withSettings(it.settings().withRole(role))
                            .withOperation(operation)
                            .in(
                                    StackStatus.UPDATE_IN_PROGRESS,
                                    Optional.of("User Initiated"),
                                    clock.now());
                });
    }

    /** Deletes a stack; one that is not there counts as deleted. */
    public void delete(
            Place place,
            String nameOrId,
            Optional<String> token,
            Optional<String> role,
            Set<String> retained) {
        token.ifPresent(Names::token);
        Optional<Stack> found =
                directory
                        .find(place, nameOrId)
                        .filter(it -> it.status() != StackStatus.DELETE_COMPLETE);
        if (found.isEmpty() || found.get().status() == StackStatus.DELETE_IN_PROGRESS) {
            return;
        }
        Stack stack = found.get();
        if (stack.settings().isProtected()) {
            throw Refusal.validation(
                    "Stack [%s] cannot be deleted while TerminationProtection is enabled"
                            .formatted(stack.identity().name()));
        }
        if (!retained.isEmpty() && stack.status() != StackStatus.DELETE_FAILED) {
            throw Refusal.validation(
                    "Invalid operation on stack [%s]. When you delete a stack, specify which resources to retain only when the stack is in the DELETE_FAILED state."
                            .formatted(stack.identity().id()));
        }
        stacks.change(stack.identity().id(), it -> startDeletion(it, token, role, retained));
        drive(stack);
    }

    private Stack startDeletion(
            Stack stack, Optional<String> token, Optional<String> role, Set<String> retained) {
        if (!stack.status().isDeletable()) {
            throw Refusal.validation(
                    "Stack [%s] cannot be deleted while in status %s"
                            .formatted(stack.identity().id(), stack.status()));
        }
        return stack.withSettings(stack.settings().withRole(role))
                .withOperation(Operation.simple(token, FailureChoice.ROLLBACK).retaining(retained))
                .in(StackStatus.DELETE_IN_PROGRESS, Optional.of("User Initiated"), clock.now());
    }

    /** Switches the protection against deletion. */
    public String protect(Place place, String nameOrId, boolean wanted) {
        Stack stack = directory.theLiving(place, nameOrId);
        stacks.change(
                stack.identity().id(), it -> it.withSettings(it.settings().withProtection(wanted)));
        return stack.identity().id();
    }

    /** Keeps a stack policy, which the next updates obey. */
    public void setPolicy(Place place, String nameOrId, String policy) {
        Stack stack = directory.theLiving(place, nameOrId);
        stacks.change(
                stack.identity().id(), it -> it.withSettings(it.settings().withPolicy(policy)));
    }

    static boolean isRepeated(Stack stack, Optional<String> token) {
        return token.isPresent() && stack.operation().token().equals(token);
    }

    private static void requireUpdatable(Stack stack) {
        if (!stack.status().isUpdatable()) {
            throw Refusal.validation(
                    "Stack:%s is in %s state and can not be updated."
                            .formatted(stack.identity().id(), stack.status()));
        }
    }

    private String drive(Stack stack) {
        engine.drive(stack.identity().id());
        return stack.identity().id();
    }
}
