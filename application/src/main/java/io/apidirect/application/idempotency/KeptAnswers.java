package io.apidirect.application.idempotency;

import java.time.Instant;
import java.util.UUID;

/** Keys that were claimed and the answers that were given under them, for 24 hours. */
public interface KeptAnswers {

    /**
     * Claims {@code key} until {@code leaseEnd}, atomically: of many who try at once one is granted
     * it. Keys that are older than 24 hours count as unused.
     *
     * @param fingerprint of the request's body
     * @param made identity of what the work makes; who takes over is granted that of the first
     */
    Claim claim(OnceKey key, String fingerprint, UUID made, Instant now, Instant leaseEnd);

    void keep(OnceKey key, KeptAnswer answer);

    /**
     * The work failed in a way that may go better next time: the same request may claim the key
     * again at once.
     */
    void release(OnceKey key);
}
