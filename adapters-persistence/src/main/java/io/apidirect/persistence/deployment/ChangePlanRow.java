package io.apidirect.persistence.deployment;

import io.apidirect.domain.deployment.ChangePlan;
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

/** One change plan. */
@Entity
@Table(name = "change_plan")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class ChangePlanRow {

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

    static ChangePlanRow of(ChangePlan plan) {
        var row = new ChangePlanRow();
        row.id = plan.id().value();
        row.organization = plan.organization().value();
        row.environment = plan.content().environment().value();
        row.createdAt = plan.createdAt();
        row.snapshot = Json.write(plan.snapshot());
        row.version = Math.max(1, plan.snapshot().version());
        return row;
    }

    Cursor place() {
        return new Cursor(createdAt, id);
    }

    /** The column holds the version; the one inside the JSON is the one before. */
    ChangePlan plan() {
        var stored = Json.read(snapshot, ChangePlan.Snapshot.class);
        return ChangePlan.restore(
                new ChangePlan.Snapshot(
                        stored.id(),
                        stored.content(),
                        stored.createdAt(),
                        stored.state(),
                        version));
    }
}
