package io.apidirect.simulator.aws.cloudformation.operation;

import io.apidirect.simulator.aws.cloudformation.Refusal;
import io.apidirect.simulator.aws.cloudformation.stack.Stack;
import io.apidirect.simulator.aws.cloudformation.stack.StackStatus;
import io.apidirect.simulator.aws.cloudformation.stack.StackStore;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds stacks by name or ARN, only in the caller's own place. */
public record StackDirectory(StackStore stacks) {

    /** The stack of that name that is not deleted, or the stack of that ARN in any state. */
    public Optional<Stack> find(Place place, String nameOrId) {
        if (nameOrId.startsWith("arn:")) {
            return stacks.find(nameOrId).filter(it -> place.holds(it.identity()));
        }
        return stacks.all().stream()
                .filter(it -> place.holds(it.identity()))
                .filter(it -> it.identity().name().equals(nameOrId))
                .filter(it -> it.status() != StackStatus.DELETE_COMPLETE)
                .findFirst();
    }

    /** As {@link #find}, but refuses when there is none. */
    public Stack the(Place place, String nameOrId) {
        return find(place, nameOrId)
                .orElseThrow(
                        () -> Refusal.validation("Stack with id " + nameOrId + " does not exist"));
    }

    /** A stack that may be changed: one that exists and is not deleted. */
    public Stack theLiving(Place place, String nameOrId) {
        return find(place, nameOrId)
                .filter(it -> it.status() != StackStatus.DELETE_COMPLETE)
                .orElseThrow(() -> Refusal.validation("Stack [" + nameOrId + "] does not exist"));
    }

    /** All stacks of the place, newest first. */
    public List<Stack> all(Place place) {
        return stacks.all().stream()
                .filter(it -> place.holds(it.identity()))
                .sorted(Comparator.comparing((Stack it) -> it.state().created()).reversed())
                .toList();
    }
}
