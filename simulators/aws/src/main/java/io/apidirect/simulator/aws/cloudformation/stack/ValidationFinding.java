package io.apidirect.simulator.aws.cloudformation.stack;

import java.util.Optional;

/**
 * What AWS's validation before a deployment finds in a change set.
 *
 * @param validation such as {@code PROPERTY_VALIDATION}
 * @param mode FAIL, which fails the change set, or WARN
 * @param path of the place in the template, such as {@code /Resources/Bucket/Properties/Nme}
 */
public record ValidationFinding(
        String validation,
        Mode mode,
        String logicalId,
        Optional<String> physicalId,
        String type,
        String path,
        String reason) {

    /** What a finding does to its change set. */
    public enum Mode {
        FAIL,
        WARN
    }
}
