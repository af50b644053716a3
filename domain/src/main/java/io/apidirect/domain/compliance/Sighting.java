package io.apidirect.domain.compliance;

import java.util.Optional;

/**
 * What a rule saw at one resource.
 *
 * @param resource layer and logical id, such as {@code data/Database}
 * @param property path of the line that decided
 * @param value what stands there
 * @param exemption why a fault is waived
 */
public record Sighting(
        String resource,
        String property,
        String value,
        Outcome outcome,
        Optional<Exemption> exemption) {

    Sighting(String resource, String property, String value, Outcome outcome) {
        this(resource, property, value, outcome, Optional.empty());
    }

    static Sighting of(Subject subject, String property, String value, Outcome outcome) {
        return new Sighting(subject.name(), property, value, outcome);
    }

    boolean isFault() {
        return outcome == Outcome.FAIL;
    }

    boolean isWaived() {
        return outcome == Outcome.WAIVED;
    }

    /** The same, waived where it is a fault and an exemption covers it. */
    Sighting exempt(String rule, Exemptions exemptions) {
        var found = exemptions.of(rule, resource);
        return isFault() && found.isPresent()
                ? new Sighting(resource, property, value, Outcome.WAIVED, found)
                : this;
    }
}
