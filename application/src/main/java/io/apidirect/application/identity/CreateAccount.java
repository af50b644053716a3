package io.apidirect.application.identity;

import io.apidirect.application.shared.AsPlatform;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.identity.Email;
import io.apidirect.domain.identity.LoginSession;
import io.apidirect.domain.identity.LoginSessionId;
import io.apidirect.domain.identity.LoginSessions;
import io.apidirect.domain.identity.Organization;
import io.apidirect.domain.identity.Organizations;
import io.apidirect.domain.identity.PasswordHash;
import io.apidirect.domain.identity.User;
import io.apidirect.domain.identity.Users;
import io.apidirect.domain.shared.Ids;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.Secrets;
import io.apidirect.domain.shared.UserId;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** The second half of {@link SignUp}: stores user, organisation and session together. */
@UseCase
public class CreateAccount {

    private final Users users;
    private final Organizations organizations;
    private final LoginSessions sessions;
    private final Ids ids;
    private final Secrets secrets;
    private final InstantSource clock;

    @Inject
    public CreateAccount(
            Users users,
            Organizations organizations,
            LoginSessions sessions,
            Ids ids,
            Secrets secrets,
            InstantSource clock) {
        this.users = users;
        this.organizations = organizations;
        this.sessions = sessions;
        this.ids = ids;
        this.secrets = secrets;
        this.clock = clock;
    }

    public OpenedSession create(Command command) {
        var now = clock.instant();
        var userId = new UserId(ids.next());
        var home = new OrganizationId(ids.next());
        var sessionId = new LoginSessionId(ids.next());
        users.save(User.signUp(userId, command.email(), command.password(), home, now));
        organizations.save(Organization.found(home, command.organizationName(), userId, now));
        var opened = LoginSession.open(sessionId, userId, home, secrets, now);
        sessions.save(opened.session());
        return OpenedSession.of(opened.session(), opened.token());
    }

    /** A registration found good, with its password hashed. */
    public record Command(Email email, PasswordHash password, String organizationName)
            implements AsPlatform {
        @Override
        public String reason() {
            return "a new account has no organisation yet";
        }
    }
}
