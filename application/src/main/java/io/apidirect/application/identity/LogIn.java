package io.apidirect.application.identity;

import io.apidirect.application.shared.Errand;
import io.apidirect.domain.identity.Email;
import io.apidirect.domain.identity.PasswordHasher;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * Opens a session for who knows the password. An unknown address and a wrong password get the same
 * answer after the same work, so that nobody learns who has an account.
 */
@Errand
public class LogIn {

    private final BeginLogIn beginLogIn;
    private final PasswordHasher passwords;
    private final RecordLogIn recordLogIn;

    @Inject
    public LogIn(BeginLogIn beginLogIn, PasswordHasher passwords, RecordLogIn recordLogIn) {
        this.beginLogIn = beginLogIn;
        this.passwords = passwords;
        this.recordLogIn = recordLogIn;
    }

    public Result logIn(Command command) {
        var email = Email.parse(command.email());
        if (email.isEmpty()) {
            return new Result.Refused();
        }
        var candidate = beginLogIn.begin(new BeginLogIn.Command(email.get()));
        if (candidate.blockedUntil().isPresent()) {
            return new Result.Blocked(candidate.blockedUntil().get());
        }
        var account = candidate.account();
        var hash = account.map(BeginLogIn.Account::password).orElseGet(passwords::decoy);
        boolean matches = passwords.matches(command.password(), hash);
        var proven = account.filter(_ -> matches);
        return recordLogIn
                .record(new RecordLogIn.Command(email.get(), proven))
                .<Result>map(Result.LoggedIn::new)
                .orElseGet(Result.Refused::new);
    }

    /** As typed. */
    public record Command(String email, String password) {

        @Override
        public String toString() {
            return "LogIn[" + email + "]";
        }
    }

    /** How it went. */
    public sealed interface Result {

        record LoggedIn(OpenedSession session) implements Result {}

        /** The address is unknown or the password is wrong. */
        record Refused() implements Result {}

        /** Too many failures: nothing was looked at. */
        record Blocked(Instant until) implements Result {}
    }
}
