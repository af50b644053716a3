package io.apidirect.domain.deployment;

import java.util.List;
import java.util.Optional;

/**
 * Drift of stacks in the customer's account. Every call is remote and may throw {@link
 * io.apidirect.domain.shared.ProviderUnavailable} (nothing is known; ask again) or {@link
 * io.apidirect.domain.shared.ProviderRefused} (the account will not do it).
 */
public interface StackDrift {

    /** Begins to compare a stack; empty while AWS is at it for somebody else. */
    Optional<String> begin(Workplace workplace, String stackName);

    /** What the comparison {@code detection} has shown; empty while AWS is at it. */
    Optional<Comparison> outcome(Workplace workplace, String stackName, String detection);

    /**
     * Begins to compute a change set that brings a stack back to what was deployed last, and
     * changes nothing else; it is ready later.
     */
    void createRevertingChangeSet(Workplace workplace, String stackName, String changeSetName);

    /**
     * What a comparison has shown.
     *
     * @param trouble what could not be compared; empty where everything was
     */
    record Comparison(List<ResourceDrift> resources, String trouble) {

        public Comparison {
            resources = List.copyOf(resources);
        }
    }
}
