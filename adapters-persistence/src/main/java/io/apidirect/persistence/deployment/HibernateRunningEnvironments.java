package io.apidirect.persistence.deployment;

import io.apidirect.domain.deployment.RunningEnvironment;
import io.apidirect.domain.deployment.RunningEnvironments;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.project.Occupancy;
import io.apidirect.persistence.shared.Rows;
import java.util.Optional;
import org.hibernate.StatelessSession;

/** {@link RunningEnvironments} in PostgreSQL, which also knows whether one is occupied. */
public class HibernateRunningEnvironments implements RunningEnvironments, Occupancy {

    private final StatelessSession session;

    public HibernateRunningEnvironments(StatelessSession session) {
        this.session = session;
    }

    @Override
    public Optional<RunningEnvironment> find(EnvironmentId id) {
        return Optional.ofNullable(session.get(RunningEnvironmentRow.class, id.value()))
                .map(RunningEnvironmentRow::toEnvironment);
    }

    @Override
    public void save(RunningEnvironment environment) {
        Rows.save(
                session,
                RunningEnvironmentRow.of(environment),
                environment.snapshot().version(),
                "environment");
    }

    @Override
    public boolean isOccupied(EnvironmentId environment) {
        return Optional.ofNullable(session.get(RunningEnvironmentRow.class, environment.value()))
                .filter(row -> row.occupied)
                .isPresent();
    }
}
