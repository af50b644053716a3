package io.apidirect.persistence.compliance;

import io.apidirect.domain.compliance.Waiver;
import io.apidirect.domain.shared.Cursor;
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

/** One waiver. */
@Entity
@Table(name = "waiver")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class WaiverRow {

    @Id private UUID id;

    @Column(name = "organization_id")
    private UUID organization;

    @Column(name = "environment_id")
    private UUID environment;

    private String rule;
    private String status;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private String snapshot;

    @Version private long version;

    static WaiverRow of(Waiver.Snapshot waiver) {
        var row = new WaiverRow();
        row.id = waiver.id().value();
        row.organization = waiver.organization().value();
        row.environment = waiver.environment().value();
        row.rule = waiver.terms().rule();
        row.status = waiver.state().slug();
        row.expiresAt = waiver.terms().expiresAt();
        row.createdAt = waiver.createdAt();
        row.snapshot = Json.write(waiver);
        row.version = Math.max(1, waiver.version());
        return row;
    }

    Cursor place() {
        return new Cursor(createdAt, id);
    }

    /** The column holds the version; the one inside the JSON is the one before. */
    Waiver waiver() {
        var stored = Json.read(snapshot, Waiver.Snapshot.class);
        return Waiver.restore(
                new Waiver.Snapshot(
                        stored.id(),
                        stored.organization(),
                        stored.environment(),
                        stored.terms(),
                        stored.requester(),
                        stored.createdAt(),
                        stored.state(),
                        version));
    }
}
