package io.apidirect.application.idempotency;

import java.util.UUID;

/** What the attempt to claim a key led to. */
public sealed interface Claim {

    /**
     * Do the work, then keep its answer.
     *
     * @param made identity of what the work makes: of a first run that died, if there was one
     */
    record Granted(UUID made) implements Claim {}

    /** The first request under this key is still at work. */
    record Running() implements Claim {}

    /** The key was used for a different request. */
    record UsedOtherwise() implements Claim {}

    /** The work was done before. */
    record Done(KeptAnswer answer) implements Claim {}
}
