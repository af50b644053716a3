package io.apidirect.simulator.aws.cloudformation.drift;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a look at one resource showed.
 *
 * @param expected the properties that the stack gave it, as JSON
 * @param actual the same properties as they are; empty for one that is gone
 */
public record ResourceDrift(
        String logicalId,
        Optional<String> physicalId,
        String type,
        Status status,
        String expected,
        Optional<String> actual,
        List<PropertyDifference> differences,
        Instant at) {

    /** AWS's words. */
    public enum Status {
        IN_SYNC,
        MODIFIED,
        DELETED
    }

    public ResourceDrift {
        differences = List.copyOf(differences);
    }
}
