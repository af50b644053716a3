package io.apidirect.application.identity;

import io.apidirect.application.shared.Errand;
import io.apidirect.domain.identity.PasswordHasher;
import io.apidirect.domain.identity.Registration;
import jakarta.inject.Inject;

/** Opens an account: a user, an organisation of which it is the owner, and a first session. */
@Errand
public class SignUp {

    private final PasswordHasher passwords;
    private final CreateAccount createAccount;

    @Inject
    public SignUp(PasswordHasher passwords, CreateAccount createAccount) {
        this.passwords = passwords;
        this.createAccount = createAccount;
    }

    /** All faults of the input at once, or the opened session. */
    public OpenedSession signUp(Command command) {
        var registration =
                Registration.check(command.email(), command.password(), command.organizationName());
        var hash = passwords.hash(registration.password());
        return createAccount.create(
                new CreateAccount.Command(
                        registration.email(), hash, registration.organizationName()));
    }

    /** As typed. */
    public record Command(String email, String password, String organizationName) {

        @Override
        public String toString() {
            return "SignUp[" + email + "]";
        }
    }
}
