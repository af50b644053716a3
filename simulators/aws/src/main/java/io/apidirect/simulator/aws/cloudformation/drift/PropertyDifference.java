package io.apidirect.simulator.aws.cloudformation.drift;

/**
 * One place in which a live resource is not as its template says.
 *
 * @param path such as {@code /Policies/0/PolicyName}
 * @param expected empty for an ADD
 * @param actual empty for a REMOVE
 */
public record PropertyDifference(String path, String expected, String actual, Kind kind) {

    /** What happened to the value, in AWS's words. */
    public enum Kind {
        ADD,
        REMOVE,
        NOT_EQUAL
    }
}
