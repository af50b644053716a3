package io.apidirect.cli.operation;

/** How sure a person must be before the request is sent. */
public enum Confirmation {
    NONE,
    /** Answers yes or no. */
    ASK,
    /** Types the name of the thing again. */
    NAME
}
