package io.apidirect.persistence.deployment;

import io.apidirect.domain.deployment.Deployment;
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
class DeploymentRow {

    @Id UUID id;

    @Column(name = "organization_id")
    UUID organization;

    @Column(name = "environment_id")
    UUID environment;

    String project;

    String state;

    @Column(name = "is_active")
    boolean active;

    @Column(name = "created_at")
    Instant createdAt;

    @JdbcTypeCode(SqlTypes.JSON)
    String snapshot;

    @Version long version;

    DeploymentRow() {}

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

    /** The column holds the version; the one inside the JSON is the one before. */
    Deployment toDeployment() {
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
