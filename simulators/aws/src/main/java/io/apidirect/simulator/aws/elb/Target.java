package io.apidirect.simulator.aws.elb;

import java.net.URI;

/**
 * A target and how it is.
 *
 * @param port on this machine
 * @param hasAnswered to any check, however badly
 * @param state {@code initial}, {@code healthy}, {@code unhealthy} or {@code draining}
 */
public record Target(
        String group,
        int port,
        String state,
        String reason,
        int goodChecks,
        int badChecks,
        boolean hasAnswered) {

    /** What one check has shown; {@code why} is AWS's word for a bad one. */
    record Check(boolean isAnswer, boolean isWell, String why) {}

    static Target fresh(String group, int port) {
        return new Target(group, port, "initial", "Elb.RegistrationInProgress", 0, 0, false);
    }

    Target checked(Check check, TargetGroup group) {
        boolean isWell = check.isWell();
        String why = check.why();
        boolean answered = hasAnswered || check.isAnswer();
        int good = isWell ? goodChecks + 1 : 0;
        int bad = isWell ? 0 : badChecks + 1;
        if (good >= group.healthyThreshold()) {
            return new Target(this.group, port, "healthy", "", good, bad, answered);
        }
        if (bad >= group.unhealthyThreshold()) {
            return new Target(this.group, port, "unhealthy", why, good, bad, answered);
        }
        return new Target(this.group, port, state, reason, good, bad, answered);
    }

    public boolean isUnhealthy() {
        return state.equals("unhealthy");
    }

    public boolean isHealthy() {
        return state.equals("healthy");
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
