package io.apidirect.simulator.aws.cloudformation.stack;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.apidirect.simulator.aws.cloudformation.resource.StackIdentity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * A stack and everything that is known of it.
 *
 * @param resources by logical id, in the order of their creation
 * @param events oldest first
 * @param changeSets oldest first
 */
public record Stack(
        StackIdentity identity,
        StackDefinition definition,
        StackSettings settings,
        StackState state,
        Operation operation,
        Map<String, StackResource> resources,
        List<Output> outputs,
        List<StackEvent> events,
        List<ChangeSet> changeSets) {

    public Stack {
        resources = Collections.unmodifiableMap(new LinkedHashMap<>(resources));
        outputs = List.copyOf(outputs);
        events = List.copyOf(events);
        changeSets = List.copyOf(changeSets);
    }

    /** A stack without resources, in its first state. */
    public static Stack initial(
            StackIdentity identity,
            StackDefinition definition,
            StackSettings settings,
            Operation operation,
            StackStatus status,
            Instant now) {
        Stack stack =
                new Stack(
                        identity,
                        definition,
                        settings,
                        StackState.initial(status, now),
                        operation,
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of());
        return stack.in(status, Optional.of("User Initiated"), now);
    }

    @JsonIgnore
    public StackStatus status() {
        return state.status();
    }

    /** The stack in another state, with the event that tells it. */
    public Stack in(StackStatus next, Optional<String> reason, Instant now) {
        StackEvent event =
                new StackEvent(
                        UUID.randomUUID().toString(),
                        now,
                        identity.name(),
                        Optional.of(identity.id()),
                        "AWS::CloudFormation::Stack",
                        next.name(),
                        reason,
                        operation.token(),
                        Optional.empty());
        return withState(state.in(next, reason, now)).withEvent(event);
    }

    /** The stack with this resource as it now stands, and the event that tells it. */
    public Stack with(StackResource resource, Instant now) {
        Map<String, StackResource> next = new LinkedHashMap<>(resources);
        next.put(resource.logicalId(), resource.at(now));
        return withResources(next).telling(resource, now);
    }

    /** The stack with an event of a resource that it may not hold any more. */
    public Stack telling(StackResource resource, Instant now) {
        return withEvent(
                new StackEvent(
                        resource.logicalId() + "-" + resource.status() + "-" + UUID.randomUUID(),
                        now,
                        resource.logicalId(),
                        resource.physicalId(),
                        resource.type(),
                        resource.status().name(),
                        resource.reason(),
                        operation.token(),
                        Optional.of(resource.properties().toString())));
    }

    private Stack withEvent(StackEvent event) {
        List<StackEvent> next = new ArrayList<>(events);
        next.add(event);
        return new Stack(
                identity,
                definition,
                settings,
                state,
                operation,
                resources,
                outputs,
                next,
                changeSets);
    }

    private Stack withState(StackState next) {
        return new Stack(
                identity,
                definition,
                settings,
                next,
                operation,
                resources,
                outputs,
                events,
                changeSets);
    }

    public Stack withDefinition(StackDefinition next) {
        return new Stack(
                identity, next, settings, state, operation, resources, outputs, events, changeSets);
    }

    public Stack withSettings(StackSettings next) {
        return new Stack(
                identity,
                definition,
                next,
                state,
                operation,
                resources,
                outputs,
                events,
                changeSets);
    }

    public Stack withOperation(Operation next) {
        return new Stack(
                identity,
                definition,
                settings,
                state,
                next,
                resources,
                outputs,
                events,
                changeSets);
    }

    public Stack withResources(Map<String, StackResource> next) {
        return new Stack(
                identity,
                definition,
                settings,
                state,
                operation,
                next,
                outputs,
                events,
                changeSets);
    }

    public Stack withOutputs(List<Output> next) {
        return new Stack(
                identity,
                definition,
                settings,
                state,
                operation,
                resources,
                next,
                events,
                changeSets);
    }

    public Stack withChangeSets(List<ChangeSet> next) {
        return new Stack(
                identity, definition, settings, state, operation, resources, outputs, events, next);
    }

    /** The stack with that change set changed; nothing happens when it is gone. */
    public Stack withChangeSet(String id, UnaryOperator<ChangeSet> change) {
        return withChangeSets(
                changeSets.stream().map(it -> it.id().equals(id) ? change.apply(it) : it).toList());
    }

    /** The stack whose change sets, but for that one, cannot be executed any more. */
    public Stack executing(String changeSetId) {
        return withChangeSets(
                changeSets.stream()
                        .map(
                                it ->
                                        it.id().equals(changeSetId)
                                                ? it.in(ExecutionStatus.EXECUTE_COMPLETE)
                                                : it.obsolete())
                        .toList());
    }

    /** The change set of that name or ARN. */
    public Optional<ChangeSet> changeSet(String nameOrId) {
        return changeSets.stream()
                .filter(it -> it.id().equals(nameOrId) || it.name().equals(nameOrId))
                .reduce((_, last) -> last);
    }
}
