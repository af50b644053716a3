package io.apidirect.domain.identity;

import io.apidirect.domain.shared.PublishedEvents;
import io.apidirect.domain.shared.Stale;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** {@link LoginSessions} in a map. */
public final class InMemoryLoginSessions implements LoginSessions {

    private final Map<LoginSessionId, LoginSession.Snapshot> rows = new HashMap<>();
    private final PublishedEvents events;

    public InMemoryLoginSessions(PublishedEvents events) {
        this.events = events;
    }

    @Override
    public Optional<LoginSession> find(LoginSessionId id) {
        return Optional.ofNullable(rows.get(id)).map(LoginSession::restore);
    }

    @Override
    public LoginSession save(LoginSession session) {
        var row = session.snapshot();
        var kept = rows.get(row.id());
        if (kept != null && kept.version() != row.version()) {
            throw new Stale("The login session changed meanwhile.");
        }
        var saved =
                new LoginSession.Snapshot(
                        row.id(),
                        row.user(),
                        row.organization(),
                        row.family(),
                        row.openedAt(),
                        row.state(),
                        row.version() + 1);
        rows.put(row.id(), saved);
        events.publish(session);
        return LoginSession.restore(saved);
    }
}
