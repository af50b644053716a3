package io.apidirect.application.deployment;

import java.time.Duration;

/**
 * How long to wait between two looks at the provider; jittered, so that many do not march in step.
 */
@FunctionalInterface
public interface Pace {

    /**
     * @param troubles calls in a row that went unanswered; the wait grows with them, up to a minute
     */
    Duration untilNextRound(int troubles);
}
