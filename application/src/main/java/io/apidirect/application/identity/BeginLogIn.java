package io.apidirect.application.identity;

import io.apidirect.application.shared.AsPlatform;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.identity.Email;
import io.apidirect.domain.identity.LoginAttempts;
import io.apidirect.domain.identity.Organization;
import io.apidirect.domain.identity.Organizations;
import io.apidirect.domain.identity.PasswordHash;
import io.apidirect.domain.identity.User;
import io.apidirect.domain.identity.Users;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.UserId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** The first half of {@link LogIn}: what the password is to be checked against, and whether. */
@UseCase
public class BeginLogIn {

    private final Users users;
    private final Organizations organizations;
    private final LoginAttempts attempts;
    private final InstantSource clock;

    @Inject
    public BeginLogIn(
            Users users, Organizations organizations, LoginAttempts attempts, InstantSource clock) {
        this.users = users;
        this.organizations = organizations;
        this.attempts = attempts;
        this.clock = clock;
    }

    public Candidate begin(Command command) {
        var blocked = attempts.failed(command.email()).blockedUntil(clock.instant());
        var account = users.findByEmail(command.email()).flatMap(this::account);
        return new Candidate(blocked, account);
    }

    private Optional<Account> account(User user) {
        return organizations
                .firstOf(user.id())
                .map(Organization::id)
                .map(home -> new Account(user.id(), home, user.passwordHash()));
    }

    public record Command(Email email) implements AsPlatform {
        @Override
        public String reason() {
            return "who logs in has no organisation yet";
        }
    }

    /**
     * Who wants to log in.
     *
     * @param account empty where nobody has the address, or the person belongs to no organisation
     */
    public record Candidate(Optional<Instant> blockedUntil, Optional<Account> account) {}

    /** A user, the organisation to log in to, and what the password must match. */
    public record Account(UserId user, OrganizationId home, PasswordHash password) {}
}
