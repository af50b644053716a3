package io.apidirect.domain.identity;

import static io.apidirect.domain.identity.Identities.NOON;
import static io.apidirect.domain.identity.Identities.aSession;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.apidirect.domain.shared.CountingSecrets;
import io.apidirect.domain.shared.Stale;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What {@link LoginSessions} promises. */
public interface LoginSessionsContract {

    /** Does {@code work} in one transaction of the platform. */
    <R> R asPlatform(Function<LoginSessions, R> work);

    private LoginSession save(LoginSession session) {
        return asPlatform(all -> all.save(session));
    }

    private LoginSession load(LoginSessionId id) {
        return asPlatform(sessions -> sessions.find(id)).orElseThrow();
    }

    @Test
    default void aSessionComesBackAsItWas() {
        var opened = aSession(UUID.randomUUID());
        var before = opened.session().snapshot();
        save(opened.session());
        var after = load(before.id()).snapshot();
        assertEquals(before.state(), after.state());
        assertEquals(before.family(), after.family());
        assertEquals(before.openedAt(), after.openedAt());
        assertEquals(1, after.version());
    }

    @Test
    default void anEndedSessionStaysEnded() {
        var opened = aSession(UUID.randomUUID());
        save(opened.session());
        var session = load(opened.session().id());
        session.logOut(opened.token(), NOON);
        save(session);
        assertFalse(load(session.id()).isOpen(NOON));
    }

    @Test
    default void ofTwoWhoProlongAtOnceOneIsTurnedAway() {
        var opened = aSession(UUID.randomUUID());
        save(opened.session());
        var one = load(opened.session().id());
        var other = load(opened.session().id());
        one.refresh(opened.token(), new CountingSecrets(), NOON);
        other.refresh(opened.token(), new CountingSecrets(), NOON);
        save(one);
        assertThrows(Stale.class, () -> save(other));
    }
}
