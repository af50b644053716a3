package io.apidirect.domain.deployment;

import java.util.List;

/**
 * What a plan would do to one stack.
 *
 * @param bodyDigest digest of the template's body that was shown; what runs must equal it
 */
public record LayerChange(
        Layer layer,
        String stackName,
        Action action,
        String bodyDigest,
        List<ResourceChange> resources) {

    public LayerChange {
        resources = List.copyOf(resources);
    }

    /** What happens to the stack as a whole. */
    public enum Action {
        CREATE,
        UPDATE,
        UNCHANGED,
        DELETE
    }
}
