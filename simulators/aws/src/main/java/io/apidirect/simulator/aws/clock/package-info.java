/**
 * Time as the simulator tells it: the durations AWS really needs, multiplied by one factor. A
 * factor of zero makes every operation immediate, one makes it as slow as AWS. The hard idea: only
 * <em>durations</em> are scaled; the time of day stays real, because signatures and session expiry
 * compare it with the caller's clock.
 */
@NullMarked
package io.apidirect.simulator.aws.clock;

import org.jspecify.annotations.NullMarked;
