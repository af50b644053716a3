package io.apidirect.domain.identity;

import io.apidirect.domain.identity.AccessTokenState.Live;
import io.apidirect.domain.identity.AccessTokenState.Revoked;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.Aggregate;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.Secrets;
import io.apidirect.domain.shared.UserId;
import java.time.Instant;

/**
 * A key for automation that acts for its holder with a fixed role, and never with more than the
 * holder's present role. It ends by itself; it can be revoked before.
 */
public final class AccessToken extends Aggregate<IdentityEvent> {

    private final AccessTokenId id;
    private final OrganizationId organization;
    private final UserId holder;
    private final AccessTokenTerms terms;
    private final String publicPart;
    private final SecretHash secret;
    private final Instant createdAt;
    private final long version;
    private AccessTokenState state;

    private AccessToken(Snapshot snapshot) {
        this.id = snapshot.id();
        this.organization = snapshot.organization();
        this.holder = snapshot.holder();
        this.terms = snapshot.terms();
        this.publicPart = snapshot.publicPart();
        this.secret = snapshot.secret();
        this.createdAt = snapshot.createdAt();
        this.state = snapshot.state();
        this.version = snapshot.version();
    }

    /** A new token on {@code terms} and the only copy of its text. */
    public static Issued issue(
            AccessTokenId id,
            OrganizationId organization,
            UserId holder,
            AccessTokenTerms terms,
            Secrets secrets,
            Instant now) {
        var text = AccessTokenText.generate(secrets);
        var hash = SecretHash.of(text.secret());
        var token =
                new AccessToken(
                        new Snapshot(
                                id,
                                organization,
                                holder,
                                terms,
                                text.publicPart(),
                                hash,
                                now,
                                new Live(),
                                0));
        token.happened(
                new IdentityEvent.AccessTokenIssued(
                        id,
                        terms.name(),
                        terms.role(),
                        terms.expiresAt(),
                        organization,
                        Actor.of(holder),
                        now));
        return new Issued(token, text);
    }

    public static AccessToken restore(Snapshot snapshot) {
        return new AccessToken(snapshot);
    }

    public Snapshot snapshot() {
        return new Snapshot(
                id, organization, holder, terms, publicPart, secret, createdAt, state, version);
    }

    /** Whether {@code text} is this token and opens the door now. */
    public boolean opens(AccessTokenText text, Instant now) {
        return state instanceof Live
                && now.isBefore(terms.expiresAt())
                && secret.matches(text.secret());
    }

    /** Ends the token; repeating it changes nothing. */
    public void revoke(Actor by, Instant now) {
        if (state instanceof Live) {
            state = new Revoked(now);
            happened(new IdentityEvent.AccessTokenRevoked(id, organization, by, now));
        }
    }

    public AccessTokenId id() {
        return id;
    }

    public OrganizationId organization() {
        return organization;
    }

    public UserId holder() {
        return holder;
    }

    public Role role() {
        return terms.role();
    }

    /** A token just made, with the only copy of its text. */
    public record Issued(AccessToken token, AccessTokenText text) {}

    /** What storage keeps; {@code version} counts the saves, 0 before the first. */
    public record Snapshot(
            AccessTokenId id,
            OrganizationId organization,
            UserId holder,
            AccessTokenTerms terms,
            String publicPart,
            SecretHash secret,
            Instant createdAt,
            AccessTokenState state,
            long version) {}
}
