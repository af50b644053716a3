package io.apidirect.simulator.aws.cloudformation.stack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is going on with a stack, or went on last.
 *
 * @param token the caller's ClientRequestToken
 * @param changeSet the ARN of the change set that is carried out
 * @param previous what the stack was before an update
 * @param before the resources as they were before an update
 * @param retired what the clean-up phase deletes
 * @param skipped resources that continuing a rollback leaves alone
 * @param retained resources that a repeated deletion leaves in the account
 */
public record Operation(
        Optional<String> token,
        FailureChoice onFailure,
        Optional<String> changeSet,
        Optional<StackDefinition> previous,
        Map<String, StackResource> before,
        List<StackResource> retired,
        Set<String> skipped,
        Set<String> retained) {

    public Operation {
        before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
        retired = List.copyOf(retired);
        skipped = Set.copyOf(skipped);
        retained = Set.copyOf(retained);
    }

    /** An operation that has nothing to go back to. */
    public static Operation simple(Optional<String> token, FailureChoice onFailure) {
        return new Operation(
                token,
                onFailure,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of(),
                Set.of(),
                Set.of());
    }

    /** An update that goes back to what the stack is now. */
    public static Operation updating(Stack stack, Optional<String> token, FailureChoice onFailure) {
        return new Operation(
                token,
                onFailure,
                Optional.empty(),
                Optional.of(stack.definition()),
                stack.resources(),
                List.of(),
                Set.of(),
                Set.of());
    }

    public Operation retiring(List<StackResource> resources) {
        return new Operation(
                token, onFailure, changeSet, previous, before, resources, skipped, retained);
    }

    public Operation skipping(Set<String> logicalIds, Optional<String> newToken) {
        return new Operation(
                newToken, onFailure, changeSet, previous, before, retired, logicalIds, retained);
    }

    public Operation retaining(Set<String> logicalIds) {
        return new Operation(
                token, onFailure, changeSet, previous, before, retired, skipped, logicalIds);
    }

    /** The same, as the execution of a change set. */
    public Operation carryingOut(String changeSetId) {
        return new Operation(
                token,
                onFailure,
                Optional.of(changeSetId),
                previous,
                before,
                retired,
                skipped,
                retained);
    }
}
