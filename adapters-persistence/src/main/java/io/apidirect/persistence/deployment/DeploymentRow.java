package io.apidirect.persistence.deployment;

import io.apidirect.domain.deployment.Deployment;
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

/** One deployment. */
@Entity
@Table(name = "deployment")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class DeploymentRow {

    @Id private UUID id;

    @Column(name = "organization_id")
    private UUID organization;

    @Column(name = "environment_id")
    private UUID environment;

    private String project;

    private String state;

    @Column(name = "is_active")
    private boolean active;

    @Column(name = "created_at")
    private Instant createdAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private String snapshot;

    @Version private long version;

    static DeploymentRow of(Deployment deployment) {
        var order = deployment.order();
        var row = new DeploymentRow();
        row.id = order.id().value();
        row.organization = deployment.organization().value();
        row.environment = order.environment().value();
        row.project = order.settings().address().project();
        row.state = deployment.state().slug();
        row.active = !deployment.state().isFinal();
        row.createdAt = order.createdAt();
        row.snapshot = Json.write(deployment.snapshot());
        row.version = Math.max(1, deployment.snapshot().version());
        return row;
    }

    Cursor place() {
        return new Cursor(createdAt, id);
    }

    /** The column holds the version; the one inside the JSON is the one before. */
    Deployment deployment() {
        var stored = Json.read(snapshot, Deployment.Snapshot.class);
        return Deployment.restore(
                new Deployment.Snapshot(
                        stored.order(),
                        stored.state(),
                        stored.steps(),
                        stored.outputs(),
                        stored.digests(),
                        stored.round(),
                        stored.lineCount(),
                        version));
    }
}
