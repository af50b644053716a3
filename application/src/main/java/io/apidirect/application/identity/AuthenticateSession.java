package io.apidirect.application.identity;

import io.apidirect.application.shared.AsPlatform;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.identity.LoginSession;
import io.apidirect.domain.identity.LoginSessionId;
import io.apidirect.domain.identity.LoginSessions;
import io.apidirect.domain.identity.Organizations;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.NotAuthenticated;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Who calls with a signed session token. It asks the store on every request, so that a log-out, a
 * theft and a lost role count at once and not when the token expires.
 */
@UseCase
public class AuthenticateSession {

    private final LoginSessions sessions;
    private final Organizations organizations;
    private final InstantSource clock;

    @Inject
    public AuthenticateSession(
            LoginSessions sessions, Organizations organizations, InstantSource clock) {
        this.sessions = sessions;
        this.organizations = organizations;
        this.clock = clock;
    }

    public Caller authenticate(Command command) {
        return sessions.find(command.session())
                .filter(session -> session.isOpen(clock.instant()))
                .flatMap(this::caller)
                .orElseThrow(() -> new NotAuthenticated("The login session has ended."));
    }

    private Optional<Caller> caller(LoginSession session) {
        return organizations
                .find(session.organization())
                .flatMap(organization -> organization.roleOf(session.user()))
                .map(
                        role ->
                                new Caller(
                                        session.organization(),
                                        session.user(),
                                        role,
                                        Caller.Authentication.SESSION,
                                        Actor.of(session.user())));
    }

    /** The session that a token with a good signature names. */
    public record Command(LoginSessionId session) implements AsPlatform {
        @Override
        public String reason() {
            return "the organisation is known only when the session is";
        }
    }
}
