package io.apidirect.persistence.deployment;

import io.apidirect.application.deployment.AdvanceDriftCheck;
import io.apidirect.domain.deployment.DriftCheck;
import io.apidirect.domain.deployment.DriftCheckId;
import io.apidirect.domain.deployment.DriftChecks;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.persistence.jobs.Jobs;
import io.apidirect.persistence.outbox.Outbox;
import io.apidirect.persistence.shared.OwnRows;
import io.apidirect.persistence.shared.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** {@link DriftChecks} in the table {@code drift_check}. */
public final class HibernateDriftChecks implements DriftChecks {

    private static final String UNCHECKED =
            """
            select organization_id, id from running_environment e
            where (e.snapshot ->> 'isServing')::boolean and e.snapshot ->> 'active' is null
              and not exists (select 1 from drift_check c where c.environment_id = e.id and c.created_at >= :before)
            order by id limit :most
            """;

    private final StatelessSession session;
    private final Outbox outbox;
    private final Jobs jobs;

    public HibernateDriftChecks(StatelessSession session, Outbox outbox, Jobs jobs) {
        this.session = session;
        this.outbox = outbox;
        this.jobs = jobs;
    }

    @Override
    public Optional<DriftCheck> find(OrganizationId organization, DriftCheckId id) {
        return own(organization).with("id", id.value()).one().map(DriftCheckRow::check);
    }

    @Override
    public Optional<DriftCheck> latest(OrganizationId organization, EnvironmentId environment) {
        return own(organization)
                .with("environment", environment.value())
                .where(
                        "r.createdAt = (select max(n.createdAt) from DriftCheckRow n"
                                + " where n.environment = r.environment)")
                .all()
                .stream()
                .findFirst()
                .map(DriftCheckRow::check);
    }

    @Override
    public DriftCheck save(DriftCheck check) {
        var version = check.snapshot().version();
        var row = DriftCheckRow.of(check);
        Rows.save(session, row, version, "drift check");
        outbox.publish(check);
        if (version == 0) {
            jobs.schedule(
                    AdvanceDriftCheck.TASK,
                    check.organization(),
                    check.order().id().value(),
                    "rounds",
                    check.order().createdAt());
        }
        return row.check();
    }

    @Override
    public List<Place> listUnchecked(Instant before, int limit) {
        return session
                .createNativeQuery(UNCHECKED, Object[].class)
                .setParameter("before", before)
                .setParameter("most", limit)
                .getResultList()
                .stream()
                .map(HibernateDriftChecks::place)
                .toList();
    }

    private static Place place(Object[] row) {
        return new Place(new OrganizationId((UUID) row[0]), new EnvironmentId((UUID) row[1]));
    }

    private OwnRows<DriftCheckRow> own(OrganizationId organization) {
        return new OwnRows<>(session, DriftCheckRow.class, organization);
    }
}
