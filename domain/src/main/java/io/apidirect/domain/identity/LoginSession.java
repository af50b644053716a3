package io.apidirect.domain.identity;

import io.apidirect.domain.identity.LoginSessionState.Ended;
import io.apidirect.domain.identity.LoginSessionState.Open;
import io.apidirect.domain.identity.LoginSessionState.Reason;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.Aggregate;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.Secrets;
import io.apidirect.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;

/**
 * One login and the family of refresh tokens that descend from it. Each prolongation uses up the
 * presented token and hands out the next; a used one that comes back ends the session for thief and
 * owner alike. It ends after 14 days without prolongation and after 90 days in any case.
 */
public final class LoginSession extends Aggregate<IdentityEvent> {

    private static final Duration IDLE = Duration.ofDays(14);
    private static final Duration LONGEST = Duration.ofDays(90);

    private final LoginSessionId id;
    private final UserId user;
    private final OrganizationId organization;
    private final SecretHash family;
    private final Instant openedAt;
    private final long version;
    private LoginSessionState state;

    private LoginSession(Snapshot snapshot) {
        this.id = snapshot.id();
        this.user = snapshot.user();
        this.organization = snapshot.organization();
        this.family = snapshot.family();
        this.openedAt = snapshot.openedAt();
        this.state = snapshot.state();
        this.version = snapshot.version();
    }

    /** A new session of {@code user} in {@code organization} and its first token. */
    public static Opened open(
            LoginSessionId id,
            UserId user,
            OrganizationId organization,
            Secrets secrets,
            Instant now) {
        var token = RefreshToken.first(id, secrets);
        var state = new Open(SecretHash.of(token.once()), now.plus(IDLE));
        var family = SecretHash.of(token.family());
        var session = new LoginSession(new Snapshot(id, user, organization, family, now, state, 0));
        session.happened(new IdentityEvent.LoggedIn(id, organization, Actor.of(user), now));
        return new Opened(session, token);
    }

    public static LoginSession restore(Snapshot snapshot) {
        return new LoginSession(snapshot);
    }

    public Snapshot snapshot() {
        return new Snapshot(id, user, organization, family, openedAt, state, version);
    }

    /** Whether who logged in is still logged in. */
    public boolean isOpen(Instant now) {
        return state instanceof Open open
                && now.isBefore(open.idleUntil())
                && now.isBefore(openedAt.plus(LONGEST));
    }

    /** Prolongs the session, or ends it where the token was used before. */
    public RefreshResult refresh(RefreshToken presented, Secrets secrets, Instant now) {
        // Without the family part anybody who learns a session's id could end it.
        if (!isOpen(now) || !family.matches(presented.family())) {
            return new RefreshResult.Refused();
        }
        if (state instanceof Open open && open.once().matches(presented.once())) {
            var next = presented.next(secrets);
            state = new Open(SecretHash.of(next.once()), now.plus(IDLE));
            return new RefreshResult.Prolonged(next);
        }
        state = new Ended(now, Reason.TOKEN_REUSED);
        happened(new IdentityEvent.RefreshTokenReused(id, organization, Actor.of(user), now));
        return new RefreshResult.Refused();
    }

    /** Ends the session for a holder of any of its tokens; repeating it changes nothing. */
    public void logOut(RefreshToken presented, Instant now) {
        if (state instanceof Open && family.matches(presented.family())) {
            state = new Ended(now, Reason.LOGGED_OUT);
            happened(new IdentityEvent.LoggedOut(id, organization, Actor.of(user), now));
        }
    }

    public LoginSessionId id() {
        return id;
    }

    public UserId user() {
        return user;
    }

    public OrganizationId organization() {
        return organization;
    }

    /** A session just opened, with the only copy of its first token. */
    public record Opened(LoginSession session, RefreshToken token) {}

    /** What storage keeps; {@code version} counts the saves, 0 before the first. */
    public record Snapshot(
            LoginSessionId id,
            UserId user,
            OrganizationId organization,
            SecretHash family,
            Instant openedAt,
            LoginSessionState state,
            long version) {}
}
