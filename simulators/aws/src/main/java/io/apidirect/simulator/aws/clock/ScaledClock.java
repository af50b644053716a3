package io.apidirect.simulator.aws.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Scales the durations that real AWS needs.
 *
 * @param time the real time of day
 * @param factor what a real duration is multiplied with; 0 means no delay, 1 means AWS's own pace
 */
public record ScaledClock(Clock time, double factor) {

    /** Refuses a negative or endless factor. */
    public ScaledClock {
        if (!Double.isFinite(factor) || factor < 0) {
            throw new IllegalArgumentException(
                    "The time factor must be 0 or more, but is " + factor + ".");
        }
    }

    /** A clock on the machine's time, with the given factor. */
    public static ScaledClock withFactor(double factor) {
        return new ScaledClock(Clock.systemUTC(), factor);
    }

    /** A clock on which every operation takes no time. */
    public static ScaledClock immediate() {
        return withFactor(0);
    }

    /** The real time of day. */
    public Instant now() {
        return time.instant();
    }

    /** How long an operation takes here that takes {@code real} on AWS. */
    public Duration scaled(Duration real) {
        return Duration.ofNanos(Math.round(real.toNanos() * factor));
    }

    /** The same, but never shorter than what processes of this machine need. */
    public Duration scaled(Duration real, Duration shortest) {
        Duration here = scaled(real);
        return here.compareTo(shortest) < 0 ? shortest : here;
    }

    /**
     * Waits as long as an operation takes here that takes {@code real} on AWS. Meant for virtual
     * threads; an interrupt ends the wait.
     */
    public void pass(Duration real) throws InterruptedException {
        Duration here = scaled(real);
        if (here.isPositive()) {
            Thread.sleep(here);
        }
    }
}
