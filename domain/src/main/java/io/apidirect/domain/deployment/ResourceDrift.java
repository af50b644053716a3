package io.apidirect.domain.deployment;

import java.util.List;

/**
 * A resource that is not as it was deployed.
 *
 * @param isDeleted whether somebody deleted it; then there are no differences
 */
public record ResourceDrift(
        String logicalId,
        String type,
        String physicalId,
        boolean isDeleted,
        List<PropertyDrift> differences) {

    public ResourceDrift {
        differences = List.copyOf(differences);
    }

    /** Whether somebody other than AWS and the platform changed it. */
    public boolean isDrifted() {
        return isDeleted || differences.stream().anyMatch(it -> !it.isExplained());
    }

    /** Whether AWS itself changed it, which a revert would undo. */
    boolean hasOwnChanges() {
        return differences.stream().anyMatch(PropertyDrift::isExplained);
    }
}
