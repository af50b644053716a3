package io.apidirect.simulator.aws.elb;

import java.util.Locale;

/** How a call comes to a load balancer. */
enum Scheme {
    HTTP,
    HTTPS;

    /** As addresses and headers write it. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
