package io.apidirect.domain.identity;

import java.time.Instant;

/** Where a personal access token stands; that it expired is a matter of the clock. */
public sealed interface AccessTokenState {

    /** It opens the door until it expires. */
    record Live() implements AccessTokenState {}

    /** It is over for good. */
    record Revoked(Instant at) implements AccessTokenState {}
}
