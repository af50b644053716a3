package io.apidirect.domain.identity;

import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.Aggregate;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tenant: owns links, projects and everything under them; has at least one owner. */
public final class Organization extends Aggregate<IdentityEvent> {

    private final OrganizationId id;
    private final String name;
    private final List<Member> members;
    private final Instant createdAt;
    private final long version;

    private Organization(Snapshot snapshot) {
        this.id = snapshot.id();
        this.name = snapshot.name();
        this.members = snapshot.members();
        this.createdAt = snapshot.createdAt();
        this.version = snapshot.version();
    }

    /** A new organisation, with its founder as the only member and owner. */
    public static Organization found(OrganizationId id, String name, UserId founder, Instant now) {
        var members = List.of(new Member(founder, Role.OWNER, now));
        var organization = new Organization(new Snapshot(id, name, members, now, 0));
        organization.happened(
                new IdentityEvent.OrganizationFounded(id, name, Actor.of(founder), now));
        return organization;
    }

    public static Organization restore(Snapshot snapshot) {
        return new Organization(snapshot);
    }

    public Snapshot snapshot() {
        return new Snapshot(id, name, members, createdAt, version);
    }

    public OrganizationId id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** The role of {@code user}; empty where the user is no member, or no longer. */
    public Optional<Role> roleOf(UserId user) {
        return members.stream().filter(m -> m.user().equals(user)).map(Member::role).findFirst();
    }

    /** How many of its members may do that. */
    public long membersWith(Permission permission) {
        return members.stream().filter(it -> it.role().permits(permission)).count();
    }

    /** What storage keeps; {@code version} counts the saves, 0 before the first. */
    public record Snapshot(
            OrganizationId id, String name, List<Member> members, Instant createdAt, long version) {

        public Snapshot {
            members = List.copyOf(members);
        }
    }
}
