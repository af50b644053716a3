package io.apidirect.domain.identity;

import java.time.Instant;

/** Where a login session stands. */
public sealed interface LoginSessionState {

    /**
     * It can be prolonged with the one token whose last part has this hash.
     *
     * @param idleUntil it ends when it is not prolonged before
     */
    record Open(SecretHash once, Instant idleUntil) implements LoginSessionState {}

    /** It is over for good. */
    record Ended(Instant at, Reason reason) implements LoginSessionState {}

    /** Why a session ended. */
    enum Reason {
        LOGGED_OUT,
        TOKEN_REUSED
    }
}
