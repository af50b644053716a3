package io.apidirect.domain.compliance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A rule that a plan breaks at one resource.
 *
 * @param rule id of the rule
 * @param sentence what should hold
 * @param resource layer and logical id, such as {@code data/Database}; {@code account} for what the
 *     AWS account lacks
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
        // Plans that were stored before there were waivers have none.
        exemption = exemption == null ? Optional.empty() : exemption;
    }

    /** The same with the exemption that covers it, or with none. */
    public Finding exempt(Exemptions exemptions) {
        return new Finding(
                rule, sentence, resource, property, value, controls, exemptions.of(rule, resource));
    }

    /** Whether no claimed framework asks for it: then it is told, and forbids nothing. */
    public boolean isAdvice() {
        return controls.isEmpty();
    }

    /** Whether it counts at {@code now}. */
    public boolean isOpen(Instant now) {
        return !isAdvice() && exemption.filter(it -> now.isBefore(it.endsAt())).isEmpty();
    }
}
