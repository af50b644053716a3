package io.apidirect.domain.compliance;

/**
 * What a rule saw at one resource.
 *
 * @param resource layer and logical id, such as {@code data/Database}
 * @param property path of the line that decided
 * @param value what stands there
 */
public record Sighting(String resource, String property, String value, Outcome outcome) {

    static Sighting of(Subject subject, String property, String value, Outcome outcome) {
        return new Sighting(subject.name(), property, value, outcome);
    }

    boolean isFault() {
        return outcome == Outcome.FAIL;
    }
}
