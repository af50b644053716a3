package io.apidirect.domain.deployment;

/**
 * Why something did not work, for the person who must go on from it.
 *
 * @param cause the first thing that failed and its reason, in the provider's words
 * @param remedy what to do now
 */
public record Failure(String cause, String remedy) {

    /** The same failure with more to know for going on from it. */
    Failure andThen(String more) {
        return new Failure(cause, remedy + " " + more);
    }
}
