package io.apidirect.application.identity;

import io.apidirect.application.shared.AsPlatform;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.identity.LoginSession;
import io.apidirect.domain.identity.LoginSessions;
import io.apidirect.domain.identity.RefreshToken;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Ends a session at once; its access tokens stop working too. Repeating it changes nothing. */
@UseCase
public class LogOut {

    private final LoginSessions sessions;
    private final InstantSource clock;

    @Inject
    public LogOut(LoginSessions sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Says nothing about tokens that are unknown: who logs out is logged out. */
    public void logOut(Command command) {
        RefreshToken.parse(command.refreshToken())
                .ifPresent(t -> sessions.find(t.session()).ifPresent(s -> end(s, t)));
    }

    private void end(LoginSession session, RefreshToken token) {
        session.logOut(token, clock.instant());
        sessions.save(session);
    }

    public record Command(String refreshToken) implements AsPlatform {
        @Override
        public String reason() {
            return "a refresh token does not say its organisation";
        }

        @Override
        public String toString() {
            return "LogOut";
        }
    }
}
