package io.apidirect.application.deployment;

import java.time.Duration;

/**
 * How long to wait between two looks at the provider; jittered, so that many do not march in step.
 */
@FunctionalInterface
public interface Pace {

    /**
     * @param stillness how long ago something was set going: what is young is looked at soon, then
     *     ever more rarely, so that a quick end is seen quickly and a long wait costs few calls
     * @param troubles calls in a row that went unanswered; the wait grows with them, up to a minute
     */
    Duration untilNextRound(Duration stillness, int troubles);
}
