package io.apidirect.domain.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The failed logins of one e-mail address since the last good one. Five are free; each further one
 * doubles the wait, from 2 seconds up to 15 minutes. It is kept for unknown addresses too, so that
 * waiting does not tell whether an address has an account.
 */
public record FailedLogins(int count, Instant last) {

    private static final int FREE = 5;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int LARGEST_EXPONENT = 10;

    public static FailedLogins none() {
        return new FailedLogins(0, Instant.EPOCH);
    }

    public FailedLogins oneMore(Instant now) {
        return new FailedLogins(count + 1, now);
    }

    /** Until when no attempt is looked at; empty where one may be made now. */
    public Optional<Instant> blockedUntil(Instant now) {
        if (count < FREE) {
            return Optional.empty();
        }
        var wait = Duration.ofSeconds(1L << Math.min(count - FREE + 1, LARGEST_EXPONENT));
        var until = last.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
        return Optional.of(until).filter(now::isBefore);
    }
}
