package io.apidirect.domain.shared;

import java.util.UUID;

/** Mints identities: UUIDs of version 7 (RFC 9562), which sort by the time of their birth. */
@FunctionalInterface
public interface Ids {

    UUID next();
}
