package io.apidirect.simulator.aws.elb;

import java.net.URI;

/**
 * A target and how it is.
 *
 * @param port on this machine
 * @param state {@code initial}, {@code healthy}, {@code unhealthy} or {@code draining}
 */
public record Target(
        String group, int port, String state, String reason, int goodChecks, int badChecks) {

    static Target fresh(String group, int port) {
        return new Target(group, port, "initial", "Elb.RegistrationInProgress", 0, 0);
    }

    Target checked(boolean isWell, String why, TargetGroup group) {
        int good = isWell ? goodChecks + 1 : 0;
        int bad = isWell ? 0 : badChecks + 1;
        if (good >= group.healthyThreshold()) {
            return new Target(this.group, port, "healthy", "", good, bad);
        }
        if (bad >= group.unhealthyThreshold()) {
            return new Target(this.group, port, "unhealthy", why, good, bad);
        }
        return new Target(this.group, port, state, reason, good, bad);
    }

    public boolean isHealthy() {
        return state.equals("healthy");
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
