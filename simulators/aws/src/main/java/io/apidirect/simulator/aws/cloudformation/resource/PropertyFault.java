package io.apidirect.simulator.aws.cloudformation.resource;

/**
 * What is wrong with one property of a resource.
 *
 * @param property its name
 */
public record PropertyFault(String property, Kind kind) {

    /** The ways of being wrong. */
    public enum Kind {
        MISSING,
        UNKNOWN,
        WRONG_TYPE,
        MALFORMED
    }

    /** In the words of a resource that fails. */
    public String reason() {
        return switch (kind) {
            case MISSING -> "#: required key [%s] not found".formatted(property);
            case UNKNOWN -> "#: extraneous key [%s] is not permitted".formatted(property);
            case WRONG_TYPE -> "#/%s: expected type: String".formatted(property);
            case MALFORMED ->
                    "#/%s: failed validation constraint for keyword [pattern]".formatted(property);
        };
    }

    /** In the words of the validation of a change set. */
    public String earlyReason() {
        return switch (kind) {
            case MISSING -> "Missing required property: " + property;
            case UNKNOWN -> "Unsupported property: " + property;
            case WRONG_TYPE -> "The value of %s must be a single value".formatted(property);
            case MALFORMED -> "The value of %s does not match its pattern".formatted(property);
        };
    }

    /** Below the resource in its template. */
    public String path() {
        return kind == Kind.MISSING ? "/Properties" : "/Properties/" + property;
    }
}
