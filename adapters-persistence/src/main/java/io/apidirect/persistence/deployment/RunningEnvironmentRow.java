package io.apidirect.persistence.deployment;

import io.apidirect.domain.deployment.RunningEnvironment;
import io.apidirect.persistence.shared.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What stands for one environment. */
@Entity
@Table(name = "running_environment")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class RunningEnvironmentRow {

    @Id private UUID id;

    @Column(name = "organization_id")
    private UUID organization;

    @Column(name = "is_occupied")
    private boolean occupied;

    @JdbcTypeCode(SqlTypes.JSON)
    private String snapshot;

    @Version private long version;

    static RunningEnvironmentRow of(RunningEnvironment environment) {
        var row = new RunningEnvironmentRow();
        row.id = environment.id().value();
        row.organization = environment.organization().value();
        row.occupied = environment.isStanding() || environment.active().isPresent();
        row.snapshot = Json.write(environment.snapshot());
        row.version = Math.max(1, environment.snapshot().version());
        return row;
    }

    boolean isOccupied() {
        return occupied;
    }

    /** The column holds the version; the one inside the JSON is the one before. */
    RunningEnvironment environment() {
        var stored = Json.read(snapshot, RunningEnvironment.Snapshot.class);
        return RunningEnvironment.restore(
                new RunningEnvironment.Snapshot(
                        stored.id(),
                        stored.organization(),
                        stored.active(),
                        stored.releases(),
                        stored.isServing(),
                        stored.outputs(),
                        stored.digests(),
                        stored.lastSettings(),
                        stored.standing(),
                        stored.basis(),
                        stored.usedReleases(),
                        version));
    }
}
