package io.apidirect.domain.identity;

import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.Aggregate;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.UserId;
import java.time.Instant;

/** A person with an e-mail address and a password; may be a member of several organisations. */
public final class User extends Aggregate<IdentityEvent> {

    private final UserId id;
    private final Email email;
    private final PasswordHash passwordHash;
    private final Instant createdAt;
    private final long version;

    private User(Snapshot snapshot) {
        this.id = snapshot.id();
        this.email = snapshot.email();
        this.passwordHash = snapshot.passwordHash();
        this.createdAt = snapshot.createdAt();
        this.version = snapshot.version();
    }

    /** A new user, who signed up to found the organisation {@code home}. */
    public static User signUp(
            UserId id, Email email, PasswordHash hash, OrganizationId home, Instant now) {
        var user = new User(new Snapshot(id, email, hash, now, 0));
        user.happened(new IdentityEvent.UserSignedUp(id, home, Actor.of(id), now));
        return user;
    }

    public static User restore(Snapshot snapshot) {
        return new User(snapshot);
    }

    public Snapshot snapshot() {
        return new Snapshot(id, email, passwordHash, createdAt, version);
    }

    public UserId id() {
        return id;
    }

    public Email email() {
        return email;
    }

    public PasswordHash passwordHash() {
        return passwordHash;
    }

    /** What storage keeps; {@code version} counts the saves, 0 before the first. */
    public record Snapshot(
            UserId id, Email email, PasswordHash passwordHash, Instant createdAt, long version) {}
}
