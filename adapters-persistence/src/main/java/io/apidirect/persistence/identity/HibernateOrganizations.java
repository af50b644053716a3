package io.apidirect.persistence.identity;

import io.apidirect.domain.identity.Member;
import io.apidirect.domain.identity.Organization;
import io.apidirect.domain.identity.Organizations;
import io.apidirect.domain.identity.Role;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.UserId;
import io.apidirect.persistence.outbox.Outbox;
import io.apidirect.persistence.shared.Rows;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** {@link Organizations} in the tables {@code organization} and {@code member}. */
public final class HibernateOrganizations implements Organizations {

    private static final String MEMBERS =
            "select user_id, role, since from member where organization_id = :organization order by since";

    private static final String FIRST_OF =
            "select organization_id from member where user_id = :user order by since limit 1";

    private static final String FORGET_MEMBERS =
            "delete from member where organization_id = :organization";

    private static final String ADD_MEMBER =
            "insert into member (organization_id, user_id, role, since) values (:organization, :user, :role, :since)";

    private final StatelessSession session;
    private final Outbox outbox;

    public HibernateOrganizations(StatelessSession session, Outbox outbox) {
        this.session = session;
        this.outbox = outbox;
    }

    @Override
    public Optional<Organization> find(OrganizationId id) {
        return Optional.ofNullable(session.get(OrganizationRow.class, id.value()))
                .map(row -> row.organization(members(id.value())));
    }

    @Override
    public Optional<Organization> firstOf(UserId user) {
        return session.createNativeQuery(FIRST_OF, UUID.class)
                .setParameter("user", user.value())
                .uniqueResultOptional()
                .flatMap(id -> find(new OrganizationId(id)));
    }

    @Override
    public Organization save(Organization organization) {
        var snapshot = organization.snapshot();
        var row = OrganizationRow.of(snapshot);
        Rows.save(session, row, snapshot.version(), "organization");
        if (snapshot.version() > 0) {
            session.createNativeMutationQuery(FORGET_MEMBERS)
                    .setParameter("organization", snapshot.id().value())
                    .executeUpdate();
        }
        snapshot.members().forEach(member -> insert(snapshot.id(), member));
        outbox.publish(organization);
        return row.organization(snapshot.members());
    }

    private void insert(OrganizationId organization, Member member) {
        session.createNativeMutationQuery(ADD_MEMBER)
                .setParameter("organization", organization.value())
                .setParameter("user", member.user().value())
                .setParameter("role", member.role().text())
                .setParameter("since", member.since())
                .executeUpdate();
    }

    private List<Member> members(UUID organization) {
        return session
                .createNativeQuery(MEMBERS, Tuple.class)
                .setParameter("organization", organization)
                .getResultList()
                .stream()
                .map(HibernateOrganizations::member)
                .toList();
    }

    private static Member member(Tuple row) {
        return new Member(
                new UserId(row.get("user_id", UUID.class)),
                Role.parse(row.get("role", String.class)).orElseThrow(),
                row.get("since", Instant.class));
    }
}
