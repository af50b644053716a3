package io.apidirect.simulator.aws.cloudformation.stack;

/** What becomes of a stack whose operation fails. */
public enum FailureChoice {
    ROLLBACK,
    DELETE,
    DO_NOTHING
}
