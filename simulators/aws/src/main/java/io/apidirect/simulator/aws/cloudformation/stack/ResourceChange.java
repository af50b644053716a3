package io.apidirect.simulator.aws.cloudformation.stack;

import java.util.List;
import java.util.Optional;

/**
 * What a change set does to one resource.
 *
 * @param action Add, Modify or Remove
 * @param replacement True, False or Conditional; only of a Modify
 * @param before the resource's properties and metadata now, as JSON
 * @param after the resource's properties and metadata then, as JSON
 */
public record ResourceChange(
        String action,
        String logicalId,
        Optional<String> physicalId,
        String type,
        Optional<String> replacement,
        List<PropertyChange> details,
        Optional<String> before,
        Optional<String> after) {

    public ResourceChange {
        details = List.copyOf(details);
    }
}
