package io.apidirect.persistence.deployment;

import io.apidirect.domain.deployment.ChangePlan;
import io.apidirect.domain.deployment.ChangePlanId;
import io.apidirect.domain.deployment.ChangePlans;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.shared.Cursor;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import io.apidirect.persistence.outbox.Outbox;
import io.apidirect.persistence.shared.NewestFirst;
import io.apidirect.persistence.shared.Rows;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** {@link ChangePlans} in PostgreSQL. */
public class HibernateChangePlans implements ChangePlans {

    private final StatelessSession session;
    private final Outbox outbox;

    public HibernateChangePlans(StatelessSession session, Outbox outbox) {
        this.session = session;
        this.outbox = outbox;
    }

    @Override
    public Optional<ChangePlan> find(ChangePlanId id) {
        return Optional.ofNullable(session.get(ChangePlanRow.class, id.value()))
                .map(ChangePlanRow::toPlan);
    }

    @Override
    public void save(ChangePlan plan) {
        Rows.save(session, ChangePlanRow.of(plan), plan.snapshot().version(), "plan");
        outbox.publish(plan);
    }

    @Override
    public Page<ChangePlan> list(@Nullable EnvironmentId environment, PageRequest page) {
        var query = new NewestFirst("from ChangePlanRow r");
        if (environment != null) {
            query.where("r.environment = :environment", "environment", environment.value());
        }
        return query.page(
                        session,
                        ChangePlanRow.class,
                        page,
                        row -> new Cursor(row.createdAt, row.id))
                .map(ChangePlanRow::toPlan);
    }
}
