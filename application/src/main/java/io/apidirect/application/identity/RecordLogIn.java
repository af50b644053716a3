package io.apidirect.application.identity;

import io.apidirect.application.shared.AsPlatform;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.identity.Email;
import io.apidirect.domain.identity.LoginAttempts;
import io.apidirect.domain.identity.LoginSession;
import io.apidirect.domain.identity.LoginSessionId;
import io.apidirect.domain.identity.LoginSessions;
import io.apidirect.domain.shared.Ids;
import io.apidirect.domain.shared.Secrets;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

/** The second half of {@link LogIn}: counts the failure, or opens the session. */
@UseCase
public class RecordLogIn {

    private final LoginAttempts attempts;
    private final LoginSessions sessions;
    private final Ids ids;
    private final Secrets secrets;
    private final InstantSource clock;

    @Inject
    public RecordLogIn(
            LoginAttempts attempts,
            LoginSessions sessions,
            Ids ids,
            Secrets secrets,
            InstantSource clock) {
        this.attempts = attempts;
        this.sessions = sessions;
        this.ids = ids;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** The session; empty where nobody proved to be the owner of the address. */
    public Optional<OpenedSession> record(Command command) {
        if (command.proven().isEmpty()) {
            var failed = attempts.failed(command.email());
            attempts.keep(command.email(), failed.oneMore(clock.instant()));
            return Optional.empty();
        }
        attempts.forget(command.email());
        return command.proven().map(this::open);
    }

    private OpenedSession open(BeginLogIn.Account account) {
        var id = new LoginSessionId(ids.next());
        var opened =
                LoginSession.open(id, account.user(), account.home(), secrets, clock.instant());
        sessions.save(opened.session());
        return OpenedSession.of(opened.session(), opened.token());
    }

    /**
     * What the check of the password showed.
     *
     * @param proven the account whose password matched; empty for every kind of failure
     */
    public record Command(Email email, Optional<BeginLogIn.Account> proven) implements AsPlatform {
        @Override
        public String reason() {
            return "who logs in has no organisation yet";
        }
    }
}
