package io.apidirect.simulator.aws.cloudformation.operation;

import io.apidirect.simulator.aws.clock.ScaledClock;
import io.apidirect.simulator.aws.cloudformation.Refusal;
import io.apidirect.simulator.aws.cloudformation.engine.Engine;
import io.apidirect.simulator.aws.cloudformation.stack.ChangeSet;
import io.apidirect.simulator.aws.cloudformation.stack.ChangeSetStatus;
import io.apidirect.simulator.aws.cloudformation.stack.ExecutionStatus;
import io.apidirect.simulator.aws.cloudformation.stack.FailureChoice;
import io.apidirect.simulator.aws.cloudformation.stack.Operation;
import io.apidirect.simulator.aws.cloudformation.stack.Stack;
import io.apidirect.simulator.aws.cloudformation.stack.StackDefinition;
import io.apidirect.simulator.aws.cloudformation.stack.StackSettings;
import io.apidirect.simulator.aws.cloudformation.stack.StackStatus;
import io.apidirect.simulator.aws.cloudformation.stack.StackStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Proposes changes and carries them out. */
public record ChangeSets(
        StackStore stacks,
        StackDirectory directory,
        Definitions definitions,
        ChangeSetDrafts drafts,
        Engine engine,
        ScaledClock clock) {

    static final String NOT_FOUND = "ChangeSetNotFound";

    /** Proposes a change; of a stack that does not exist yet it makes one under review. */
    public Proposal create(Place place, String nameOrId, ChangeSetRequest request) {
        Names.changeSet(request.name());
        synchronized (stacks) {
            Optional<Stack> existing =
                    directory
                            .find(place, nameOrId)
                            .filter(it -> it.status() != StackStatus.DELETE_COMPLETE);
            Optional<Proposal> same = existing.flatMap(it -> repeated(it, request));
            if (same.isPresent()) {
                return same.get();
            }
            StackDefinition definition =
                    definitions.define(
                            request.submission(),
                            existing.filter(it -> it.status() != StackStatus.REVIEW_IN_PROGRESS)
                                    .map(Stack::definition));
            Stack stack =
                    request.isCreation()
                            ? underReview(place, nameOrId, existing, definition, request)
                            : updatable(nameOrId, existing);
            ChangeSet draft = draft(place, definition, request);
            stacks.change(
                    stack.identity().id(),
                    it -> {
                        List<ChangeSet> all = new ArrayList<>(it.changeSets());
                        all.add(draft);
                        return it.withChangeSets(all);
                    });
            drafts.complete(stack.identity().id(), draft.id());
            return new Proposal(draft.id(), stack.identity().id());
        }
    }

    /** The ARNs of a proposed change and its stack. */
    public record Proposal(String changeSetId, String stackId) {}

    private static Optional<Proposal> repeated(Stack stack, ChangeSetRequest request) {
        Optional<ChangeSet> same = stack.changeSet(request.name());
        if (same.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> token = request.submission().token();
        if (token.isPresent() && same.get().token().equals(token)) {
            return Optional.of(new Proposal(same.get().id(), stack.identity().id()));
        }
        throw new Refusal(
                "AlreadyExistsException", "ChangeSet " + same.get().id() + " already exists");
    }

    private Stack underReview(
            Place place,
            String name,
            Optional<Stack> existing,
            StackDefinition definition,
            ChangeSetRequest request) {
        if (existing.isEmpty()) {
            Stack stack =
                    Stack.initial(
                            place.newStack(Names.stack(name)),
                            definition,
                            StackSettings.initial(request.submission().role(), false),
                            Operation.simple(Optional.empty(), FailureChoice.ROLLBACK),
                            StackStatus.REVIEW_IN_PROGRESS,
                            clock.now());
            stacks.add(stack);
            return stack;
        }
        if (existing.get().status() == StackStatus.REVIEW_IN_PROGRESS) {
            return existing.get();
        }
        throw Refusal.validation(
                "Stack [%s] already exists and cannot be created again with the changeSet [%s]."
                        .formatted(existing.get().identity().name(), request.name()));
    }

    private static Stack updatable(String nameOrId, Optional<Stack> existing) {
        Stack stack =
                existing.filter(it -> it.status() != StackStatus.REVIEW_IN_PROGRESS)
                        .orElseThrow(
                                () ->
                                        Refusal.validation(
                                                "Stack [" + nameOrId + "] does not exist"));
        if (!stack.status().isUpdatable()) {
            throw Refusal.validation(
                    "Stack:%s is in %s state and can not be updated."
                            .formatted(stack.identity().id(), stack.status()));
        }
        return stack;
    }

    private ChangeSet draft(Place place, StackDefinition definition, ChangeSetRequest request) {
        return new ChangeSet(
                place.arn("changeSet/" + request.name() + "/" + UUID.randomUUID()),
                request.name(),
                request.submission().token(),
                request.description(),
                request.isCreation(),
                request.revertsDrift(),
                request.submission().onFailure(),
                request.submission().role(),
                definition,
                List.of(),
                List.of(),
                ChangeSetStatus.CREATE_PENDING,
                ExecutionStatus.UNAVAILABLE,
                Optional.empty(),
                clock.now());
    }

    /** A change set with its stack. */
    public record Found(Stack stack, ChangeSet changeSet) {}

    /** The change set of that name and stack, or of that ARN. */
    public Found the(Place place, Optional<String> stack, String nameOrId) {
        Optional<Stack> holder =
                stack.isPresent()
                        ? Optional.of(directory.the(place, stack.get()))
                        : directory.all(place).stream()
                                .filter(it -> it.changeSet(nameOrId).isPresent())
                                .findFirst();
        return holder.flatMap(it -> it.changeSet(nameOrId).map(set -> new Found(it, set)))
                .orElseThrow(
                        () ->
                                new Refusal(
                                        NOT_FOUND, "ChangeSet [" + nameOrId + "] does not exist"));
    }

    /** Carries the change out; with the same token only once. */
    public void execute(
            Place place,
            Optional<String> stackName,
            String nameOrId,
            Optional<String> token,
            Optional<FailureChoice> onFailure) {
        token.ifPresent(Names::token);
        Found found = the(place, stackName, nameOrId);
        String stackId = found.stack().identity().id();
        ChangeSet changeSet = found.changeSet();
        boolean isKnown = StackLifecycle.isRepeated(found.stack(), token);
        if (isKnown && changeSet.execution() != ExecutionStatus.AVAILABLE) {
            return;
        }
        if (isKnown) {
            throw new Refusal(
                    "TokenAlreadyExistsException",
                    "The client request token [%s] was used for another operation of stack [%s]"
                            .formatted(token.orElse(""), stackId));
        }
        ChangeSetExecution execution =
                new ChangeSetExecution(
                        changeSet.id(), token, onFailure, drafts.live(), clock.now());
        stacks.change(stackId, execution::start);
        engine.drive(stackId);
    }

    /** Forgets a change set; one that is not there counts as forgotten. */
    public void delete(Place place, Optional<String> stackName, String nameOrId) {
        Optional<Stack> holder =
                stackName.isPresent()
                        ? Optional.of(directory.the(place, stackName.get()))
                        : directory.all(place).stream()
                                .filter(it -> it.changeSet(nameOrId).isPresent())
                                .findFirst();
        holder.flatMap(it -> it.changeSet(nameOrId).map(set -> new Found(it, set)))
                .ifPresent(
                        found ->
                                stacks.change(
                                        found.stack().identity().id(),
                                        it ->
                                                it.withChangeSets(
                                                        it.changeSets().stream()
                                                                .filter(
                                                                        set ->
                                                                                !set.id()
                                                                                        .equals(
                                                                                                found.changeSet()
                                                                                                        .id()))
                                                                .toList())));
    }
}
