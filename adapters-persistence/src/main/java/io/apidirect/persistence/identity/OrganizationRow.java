package io.apidirect.persistence.identity;

import io.apidirect.domain.identity.Member;
import io.apidirect.domain.identity.Organization;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Entity
@Table(name = "organization")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class OrganizationRow {

    @Id
    @Column(name = "organization_id")
    private UUID id;

    private String name;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version private long version;

    static OrganizationRow of(Organization.Snapshot organization) {
        var row = new OrganizationRow();
        row.id = organization.id().value();
        row.name = organization.name();
        row.createdAt = organization.createdAt();
        row.version = Math.max(1, organization.version());
        return row;
    }

    Organization organization(List<Member> members) {
        return Organization.restore(
                new Organization.Snapshot(
                        new OrganizationId(id), name, members, createdAt, version));
    }
}
