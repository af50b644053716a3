package io.apidirect.application.identity;

import io.apidirect.application.idempotency.RequestIds;
import io.apidirect.domain.identity.InMemoryAccessTokens;
import io.apidirect.domain.identity.InMemoryLoginAttempts;
import io.apidirect.domain.identity.InMemoryLoginSessions;
import io.apidirect.domain.identity.InMemoryOrganizations;
import io.apidirect.domain.identity.InMemoryUsers;
import io.apidirect.domain.identity.ReversingPasswordHasher;
import io.apidirect.domain.identity.Role;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.CountingIds;
import io.apidirect.domain.shared.CountingSecrets;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.PublishedEvents;
import io.apidirect.domain.shared.SettableClock;
import io.apidirect.domain.shared.UserId;
import java.util.UUID;

/** The use cases of identity on in-memory ports, for scenarios and for tests of resources. */
public final class IdentityScene {

    public static final String PASSWORD = "violet anvil parade";

    public final SettableClock clock = new SettableClock();
    public final RequestIds ids = new RequestIds(new CountingIds());
    public final CountingSecrets secrets = new CountingSecrets();
    public final PublishedEvents events = new PublishedEvents();
    public final ReversingPasswordHasher passwords = new ReversingPasswordHasher();
    public final InMemoryUsers users = new InMemoryUsers(events);
    public final InMemoryOrganizations organizations = new InMemoryOrganizations(events);
    public final InMemoryLoginSessions sessions = new InMemoryLoginSessions(events);
    public final InMemoryAccessTokens tokens = new InMemoryAccessTokens(events);
    public final InMemoryLoginAttempts attempts = new InMemoryLoginAttempts();

    public final SignUp signUp =
            new SignUp(
                    passwords,
                    new CreateAccount(users, organizations, sessions, ids, secrets, clock));
    public final LogIn logIn =
            new LogIn(
                    new BeginLogIn(users, organizations, attempts, clock),
                    passwords,
                    new RecordLogIn(attempts, sessions, ids, secrets, clock));
    public final RefreshSession refresh = new RefreshSession(sessions, secrets, clock);
    public final LogOut logOut = new LogOut(sessions, clock);
    public final AuthenticateSession authenticateSession =
            new AuthenticateSession(sessions, organizations, clock);
    public final AuthenticateAccessToken authenticateToken =
            new AuthenticateAccessToken(tokens, organizations, clock);
    public final WhoAmI whoAmI = new WhoAmI(users, organizations);
    public final IssueAccessToken issueToken = new IssueAccessToken(tokens, ids, secrets, clock);
    public final ListAccessTokens listTokens = new ListAccessTokens(tokens);
    public final ShowAccessToken showToken = new ShowAccessToken(tokens);
    public final RevokeAccessToken revokeToken = new RevokeAccessToken(tokens, clock);

    /** Signs up with the good password and answers the session. */
    public OpenedSession signedUp(String email) {
        return signUp.signUp(new SignUp.Command(email, PASSWORD, "Analytical Engines"));
    }

    public LogIn.Result logIn(String email, String password) {
        return logIn.logIn(new LogIn.Command(email, password));
    }

    public Caller callerOf(OpenedSession session) {
        return authenticateSession.authenticate(new AuthenticateSession.Command(session.session()));
    }

    /** Somebody else, of that role in the organisation. */
    public static Caller aCaller(OrganizationId organization, Role role) {
        var user = new UserId(new UUID(1, 2));
        return new Caller(organization, user, role, Caller.Authentication.SESSION, Actor.of(user));
    }
}
