package io.apidirect.application.idempotency;

import java.time.Instant;

/** Keys that were claimed and the answers that were given under them, for 24 hours. */
public interface KeptAnswers {

    /**
     * Claims {@code key} until {@code leaseEnd}, atomically: of many who try at once one is granted
     * it. Keys that are older than 24 hours count as unused.
     *
     * @param fingerprint of the request's body
     */
    Claim claim(OnceKey key, String fingerprint, Instant now, Instant leaseEnd);

    void keep(OnceKey key, KeptAnswer answer);

    /** The work failed in a way that may go better next time: the key is free again. */
    void release(OnceKey key);
}
