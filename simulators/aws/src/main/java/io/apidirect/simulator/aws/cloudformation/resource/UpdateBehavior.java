package io.apidirect.simulator.aws.cloudformation.resource;

/** What changing a property does to the resource. */
public enum UpdateBehavior {
    /** Changed in place, nothing stops. */
    NO_INTERRUPTION,
    /** Changed in place, the resource stops for a while. */
    SOME_INTERRUPTION,
    /** A new resource is made and the old one deleted in the clean-up phase. */
    REPLACEMENT
}
