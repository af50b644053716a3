package io.apidirect.domain.identity;

import java.util.Optional;

/** The login sessions, open and ended; only the platform itself may look. */
public interface LoginSessions {

    Optional<LoginSession> find(LoginSessionId id);

    /**
     * Stores the session and publishes its events; answers it as stored.
     *
     * @throws io.apidirect.domain.shared.Stale where somebody else saved it first
     */
    LoginSession save(LoginSession session);
}
