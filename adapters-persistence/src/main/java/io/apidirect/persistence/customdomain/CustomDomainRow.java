package io.apidirect.persistence.customdomain;

import io.apidirect.domain.customdomain.CustomDomain;
import io.apidirect.domain.customdomain.CustomDomainId;
import io.apidirect.domain.customdomain.DomainName;
import io.apidirect.domain.customdomain.DomainPlace;
import io.apidirect.domain.customdomain.DomainState;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.persistence.shared.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One domain; {@code status} and {@code nextLook} repeat what indexes need of the state. */
@Entity
@Table(name = "custom_domain")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class CustomDomainRow {

    @Id private UUID id;

    @Column(name = "organization_id")
    private UUID organization;

    @Column(name = "environment_id")
    private UUID environment;

    private String name;

    @JdbcTypeCode(SqlTypes.JSON)
    private String place;

    @Column(name = "created_at")
    private Instant createdAt;

    private String status;

    @JdbcTypeCode(SqlTypes.JSON)
    private String state;

    @Column(name = "looked_at")
    private Instant lookedAt;

    @Column(name = "next_look")
    private @Nullable Instant nextLook;

    @Version private long version;

    static CustomDomainRow of(CustomDomain domain) {
        var snapshot = domain.snapshot();
        var row = new CustomDomainRow();
        row.id = snapshot.id().value();
        row.organization = snapshot.organization().value();
        row.environment = snapshot.place().environment().value();
        row.name = snapshot.name().value();
        row.place = Json.write(snapshot.place());
        row.createdAt = snapshot.createdAt();
        row.status = snapshot.state().status();
        row.state = Json.write(snapshot.state());
        row.lookedAt = snapshot.lookedAt();
        row.nextLook = domain.nextLook().orElse(null);
        row.version = Math.max(1, snapshot.version());
        return row;
    }

    Instant createdAt() {
        return createdAt;
    }

    CustomDomain domain() {
        return CustomDomain.restore(
                new CustomDomain.Snapshot(
                        new CustomDomainId(id),
                        new OrganizationId(organization),
                        Json.read(place, DomainPlace.class),
                        new DomainName(name),
                        createdAt,
                        Json.read(state, DomainState.class),
                        lookedAt,
                        version));
    }
}
