package io.apidirect.domain.compliance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A rule that a plan breaks at one resource.
 *
 * @param rule id of the rule
 * @param sentence what should hold
 * @param resource layer and logical id, such as {@code data/Database}
 * @param controls such as {@code hipaa 164.312(b)}, of the frameworks that the environment claims
 * @param exemption the waiver that lets it pass, as it was when that was last looked up
 */
public record Finding(
        String rule,
        String sentence,
        String resource,
        String property,
        String value,
        List<String> controls,
        Optional<Exemption> exemption) {

    public Finding {
        controls = List.copyOf(controls);
    }

    /** The same with the exemption that covers it, or with none. */
    public Finding exempt(Exemptions exemptions) {
        return new Finding(
                rule, sentence, resource, property, value, controls, exemptions.of(rule, resource));
    }

    /** Whether it counts at {@code now}. */
    public boolean isOpen(Instant now) {
        return exemption.filter(it -> now.isBefore(it.endsAt())).isEmpty();
    }
}
