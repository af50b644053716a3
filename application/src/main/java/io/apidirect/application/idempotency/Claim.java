package io.apidirect.application.idempotency;

/** What the attempt to claim a key led to. */
public sealed interface Claim {

    /** Do the work, then keep its answer. */
    record Granted() implements Claim {}

    /** The first request under this key is still at work. */
    record Running() implements Claim {}

    /** The key was used for a different request. */
    record UsedOtherwise() implements Claim {}

    /** The work was done before. */
    record Done(KeptAnswer answer) implements Claim {}
}
