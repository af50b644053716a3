package io.apidirect.persistence.deployment;

import io.apidirect.domain.deployment.DriftCheck;
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

/** One drift check. */
@Entity
@Table(name = "drift_check")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class DriftCheckRow {

    @Id private UUID id;

    @Column(name = "organization_id")
    private UUID organization;

    @Column(name = "environment_id")
    private UUID environment;

    @Column(name = "created_at")
    private Instant createdAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private String snapshot;

    @Version private long version;

    static DriftCheckRow of(DriftCheck check) {
        var order = check.order();
        var row = new DriftCheckRow();
        row.id = order.id().value();
        row.organization = check.organization().value();
        row.environment = order.environment().value();
        row.createdAt = order.createdAt();
        row.snapshot = Json.write(check.snapshot());
        row.version = Math.max(1, check.snapshot().version());
        return row;
    }

    /** The column holds the version; the one inside the JSON is the one before. */
    DriftCheck check() {
        var stored = Json.read(snapshot, DriftCheck.Snapshot.class);
        return DriftCheck.restore(
                new DriftCheck.Snapshot(
                        stored.order(), stored.layers(), stored.endedAt(), version));
    }
}
