package io.apidirect.persistence.deployment;

import io.apidirect.domain.deployment.ChangePlan;
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
class ChangePlanRow {

    @Id UUID id;

    @Column(name = "organization_id")
    UUID organization;

    @Column(name = "environment_id")
    UUID environment;

    @Column(name = "created_at")
    Instant createdAt;

    @JdbcTypeCode(SqlTypes.JSON)
    String snapshot;

    @Version long version;

    ChangePlanRow() {}

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

    /** The column holds the version; the one inside the JSON is the one before. */
    ChangePlan toPlan() {
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
