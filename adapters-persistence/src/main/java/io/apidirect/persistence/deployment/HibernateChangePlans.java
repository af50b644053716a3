package io.apidirect.persistence.deployment;

import io.apidirect.domain.deployment.ChangePlan;
import io.apidirect.domain.deployment.ChangePlanId;
import io.apidirect.domain.deployment.ChangePlans;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import io.apidirect.persistence.outbox.Outbox;
import io.apidirect.persistence.shared.OwnRows;
import io.apidirect.persistence.shared.Rows;
import java.util.Optional;
import java.util.Set;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** {@link ChangePlans} in the table {@code change_plan}. */
public final class HibernateChangePlans implements ChangePlans {

    private final StatelessSession session;
    private final Outbox outbox;

    public HibernateChangePlans(StatelessSession session, Outbox outbox) {
        this.session = session;
        this.outbox = outbox;
    }

    @Override
    public Optional<ChangePlan> find(OrganizationId organization, ChangePlanId id) {
        return own(organization).with("id", id.value()).one().map(ChangePlanRow::plan);
    }

    @Override
    public Page<ChangePlan> list(
            OrganizationId organization,
            @Nullable Set<EnvironmentId> environments,
            PageRequest page) {
        var wanted = own(organization);
        if (environments != null) {
            wanted.within("environment", environments.stream().map(EnvironmentId::value).toList());
        }
        return wanted.page(page, ChangePlanRow::place).map(ChangePlanRow::plan);
    }

    @Override
    public ChangePlan save(ChangePlan plan) {
        var snapshot = plan.snapshot();
        var row = ChangePlanRow.of(plan);
        Rows.save(session, row, snapshot.version(), "plan");
        outbox.publish(plan);
        return row.plan();
    }

    private OwnRows<ChangePlanRow> own(OrganizationId organization) {
        return new OwnRows<>(session, ChangePlanRow.class, organization);
    }
}
