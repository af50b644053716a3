package io.apidirect.domain.compliance;

/** How a check came out at one resource. */
public enum Outcome {
    PASS,
    FAIL,
    /** It fails, and somebody took responsibility for that for a time. */
    WAIVED,
    /** There is nothing to check, or the value is known only once another stack stands. */
    NA
}
