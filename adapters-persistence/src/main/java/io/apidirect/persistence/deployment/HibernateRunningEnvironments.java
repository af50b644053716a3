package io.apidirect.persistence.deployment;

import io.apidirect.domain.deployment.RunningEnvironment;
import io.apidirect.domain.deployment.RunningEnvironments;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.project.Occupancy;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.persistence.shared.OwnRows;
import io.apidirect.persistence.shared.Rows;
import java.util.Optional;
import org.hibernate.StatelessSession;

/** {@link RunningEnvironments} in PostgreSQL, which also knows whether one is occupied. */
public final class HibernateRunningEnvironments implements RunningEnvironments, Occupancy {

    private final StatelessSession session;

    public HibernateRunningEnvironments(StatelessSession session) {
        this.session = session;
    }

    @Override
    public Optional<RunningEnvironment> find(OrganizationId organization, EnvironmentId id) {
        return new OwnRows<>(session, RunningEnvironmentRow.class, organization)
                .with("id", id.value())
                .one()
                .map(RunningEnvironmentRow::environment);
    }

    @Override
    public RunningEnvironment save(RunningEnvironment environment) {
        var snapshot = environment.snapshot();
        var row = RunningEnvironmentRow.of(environment);
        Rows.save(session, row, snapshot.version(), "environment");
        return row.environment();
    }

    @Override
    public boolean isOccupied(EnvironmentId environment) {
        return Optional.ofNullable(session.get(RunningEnvironmentRow.class, environment.value()))
                .filter(RunningEnvironmentRow::isOccupied)
                .isPresent();
    }
}
