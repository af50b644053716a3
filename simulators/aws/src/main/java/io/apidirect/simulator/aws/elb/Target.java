package io.apidirect.simulator.aws.elb;

import java.time.Instant;
import java.util.Optional;

/**
 * A target and how it is.
 *
 * @param port on this machine
 * @param answered when it first answered a check, however badly
 * @param state {@code initial}, {@code healthy}, {@code unhealthy} or {@code draining}
 */
public record Target(
        String group,
        int port,
        String state,
        String reason,
        int goodChecks,
        int badChecks,
        Optional<Instant> answered) {

    /** What one check has shown; {@code why} is AWS's word for a bad one. */
    record Check(boolean isAnswer, boolean isWell, String why) {}

    static Target fresh(String group, int port) {
        return new Target(
                group, port, "initial", "Elb.RegistrationInProgress", 0, 0, Optional.empty());
    }

    Target checked(Check check, TargetGroup group) {
        boolean isWell = check.isWell();
        String why = check.why();
        var since =
                answered.or(() -> check.isAnswer() ? Optional.of(Instant.now()) : Optional.empty());
        int good = isWell ? goodChecks + 1 : 0;
        int bad = isWell ? 0 : badChecks + 1;
        if (good >= group.healthyThreshold()) {
            return new Target(this.group, port, "healthy", "", good, bad, since);
        }
        if (bad >= group.unhealthyThreshold()) {
            return new Target(this.group, port, "unhealthy", why, good, bad, since);
        }
        return new Target(this.group, port, state, reason, good, bad, since);
    }

    public boolean isUnhealthy() {
        return state.equals("unhealthy");
    }

    public boolean isHealthy() {
        return state.equals("healthy");
    }
}
