package io.apidirect.domain.identity;

import java.util.Optional;

/** The login sessions, open and ended. */
public interface LoginSessions {

    Optional<LoginSession> find(LoginSessionId id);

    /** Stores the session and publishes its events; {@code Stale} where it changed meanwhile. */
    void save(LoginSession session);
}
