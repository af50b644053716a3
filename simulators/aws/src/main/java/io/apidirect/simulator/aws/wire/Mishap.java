package io.apidirect.simulator.aws.wire;

import java.time.Duration;
import java.util.Optional;

/**
 * What goes wrong with a call on purpose.
 *
 * @param delay between the work and its answer
 * @param instead the answer that is given instead of doing the work
 * @param isCut whether the connection ends without an answer
 * @param isDone whether the work is done before the connection is cut
 */
public record Mishap(Duration delay, Optional<Response> instead, boolean isCut, boolean isDone) {

    /** Nothing goes wrong. */
    public static Mishap none() {
        return new Mishap(Duration.ZERO, Optional.empty(), false, true);
    }
}
