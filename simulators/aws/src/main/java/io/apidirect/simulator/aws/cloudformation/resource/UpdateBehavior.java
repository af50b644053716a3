package io.apidirect.simulator.aws.cloudformation.resource;

/** What changing a property does to the resource. */
public enum UpdateBehavior {
    /** Changed in place, nothing stops. */
    NO_INTERRUPTION,
    /** Changed in place, though a change set can only say that the resource may be replaced. */
    PERHAPS_REPLACEMENT,
    /** Replaced, though a change set can only say that it may be. */
    REPLACEMENT_AFTER_ALL,
    /** A new resource is made and the old one deleted in the clean-up phase. */
    REPLACEMENT;

    /** What a change set says: {@code Always}, {@code Conditionally} or {@code Never}. */
    public String recreation() {
        return switch (this) {
            case NO_INTERRUPTION -> "Never";
            case PERHAPS_REPLACEMENT, REPLACEMENT_AFTER_ALL -> "Conditionally";
            case REPLACEMENT -> "Always";
        };
    }

    /** Whether a new resource is made in truth. */
    public boolean isReplacing() {
        return this == REPLACEMENT || this == REPLACEMENT_AFTER_ALL;
    }
}
