package io.apidirect.simulator.aws.fault;

import java.util.Optional;

/**
 * One rule of a script.
 *
 * @param service the signing name, or {@code *}
 * @param action such as {@code CreateChangeSet}, or {@code *}
 * @param account only there; empty means in every account
 * @param times how many calls it strikes; 0 means all
 * @param skip how many matching calls it lets pass first
 * @param probability with which a matching call is struck; 0 means always
 * @param seed of the dice
 * @param delayMillis how long {@code SLOW} waits and {@code TIMEOUT_AFTER_SUCCESS} stays silent
 */
public record FaultRule(
        String service,
        String action,
        Optional<String> account,
        Effect effect,
        int times,
        int skip,
        double probability,
        long seed,
        long delayMillis) {

    /** What a rule does to a call. */
    public enum Effect {
        THROTTLE,
        SERVER_ERROR,
        /** A page of a broken proxy instead of AWS's answer. */
        HTML_502,
        /** The connection ends without an answer, and nothing was done. */
        RESET,
        SLOW,
        /** The work is done, but its answer never comes. */
        TIMEOUT_AFTER_SUCCESS,
        /** A quota of the service is used up. */
        LIMIT_EXCEEDED,
        ACCESS_DENIED,
        EXPIRED_TOKEN
    }

    boolean isAbout(String calledService, String calledAction, String calledAccount) {
        return matches(service, calledService)
                && matches(action, calledAction)
                && account.map(calledAccount::equals).orElse(true);
    }

    private static boolean matches(String pattern, String text) {
        return pattern.equals("*") || pattern.equals(text);
    }
}
