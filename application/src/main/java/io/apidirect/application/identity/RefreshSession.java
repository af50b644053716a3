package io.apidirect.application.identity;

import io.apidirect.application.shared.AsPlatform;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.identity.LoginSession;
import io.apidirect.domain.identity.LoginSessions;
import io.apidirect.domain.identity.RefreshResult;
import io.apidirect.domain.identity.RefreshToken;
import io.apidirect.domain.shared.Secrets;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

/** Prolongs a session with its newest refresh token, which is used up by it. */
@UseCase
public class RefreshSession {

    private final LoginSessions sessions;
    private final Secrets secrets;
    private final InstantSource clock;

    @Inject
    public RefreshSession(LoginSessions sessions, Secrets secrets, InstantSource clock) {
        this.sessions = sessions;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * The session with its next token; empty where the token is unknown, expired or used up. A used
     * one ends the session, which is why a refusal is an answer here: it must be committed.
     */
    public Optional<OpenedSession> refresh(Command command) {
        return RefreshToken.parse(command.refreshToken())
                .flatMap(token -> sessions.find(token.session()).flatMap(s -> refresh(s, token)));
    }

    private Optional<OpenedSession> refresh(LoginSession session, RefreshToken token) {
        var result = session.refresh(token, secrets, clock.instant());
        sessions.save(session);
        return switch (result) {
            case RefreshResult.Prolonged(var next) -> Optional.of(OpenedSession.of(session, next));
            case RefreshResult.Refused() -> Optional.empty();
        };
    }

    public record Command(String refreshToken) implements AsPlatform {
        @Override
        public String reason() {
            return "a refresh token does not say its organisation";
        }

        @Override
        public String toString() {
            return "RefreshSession";
        }
    }
}
