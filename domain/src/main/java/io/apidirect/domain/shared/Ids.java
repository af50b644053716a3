package io.apidirect.domain.shared;

import java.util.UUID;

/** Mints identities: UUIDs of version 7 (RFC 9562), which sort by the time of their birth. */
@FunctionalInterface
public interface Ids {

    UUID next();

    /**
     * The identity of the one thing that the running request makes. Where the request is repeated
     * under its Idempotency-Key because its first run died unanswered, it is the same again: look
     * for what bears it before you make it.
     */
    default UUID ofRequest() {
        return next();
    }
}
