package io.apidirect.domain.compliance;

import java.util.List;

/**
 * A rule that a plan breaks at one resource.
 *
 * @param rule id of the rule
 * @param sentence what should hold
 * @param resource layer and logical id, such as {@code data/Database}
 * @param controls such as {@code hipaa 164.312(b)}, of the frameworks that the environment claims
 */
public record Finding(
        String rule,
        String sentence,
        String resource,
        String property,
        String value,
        List<String> controls) {

    public Finding {
        controls = List.copyOf(controls);
    }
}
