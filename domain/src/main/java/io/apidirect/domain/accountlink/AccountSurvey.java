package io.apidirect.domain.accountlink;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What was seen of an account's safeguards, one observation of each.
 *
 * @param at when; empty where nobody looked yet
 */
public record AccountSurvey(Optional<Instant> at, List<Observation> observations) {

    /** Nobody looked yet. */
    public static final AccountSurvey NONE =
            new AccountSurvey(
                    Optional.empty(), unknown("Nobody has looked yet: apidirect aws verify."));

    public AccountSurvey {
        observations = List.copyOf(observations);
    }

    /** How a safeguard was found. */
    public enum State {
        PASS,
        FAIL,
        /** AWS did not say, or did not let us ask. */
        UNKNOWN
    }

    /**
     * @param why what was seen, for the person
     */
    public record Observation(Safeguard safeguard, State state, String why) {}

    /** What is seen where nothing can be seen, for the same reason everywhere. */
    public static List<Observation> unknown(String why) {
        return Arrays.stream(Safeguard.values())
                .map(it -> new Observation(it, State.UNKNOWN, why))
                .toList();
    }
}
