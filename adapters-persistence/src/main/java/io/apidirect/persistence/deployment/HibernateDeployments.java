package io.apidirect.persistence.deployment;

import io.apidirect.application.deployment.AdvanceDeployment;
import io.apidirect.domain.deployment.Deployment;
import io.apidirect.domain.deployment.DeploymentId;
import io.apidirect.domain.deployment.DeploymentRule;
import io.apidirect.domain.deployment.Deployments;
import io.apidirect.domain.deployment.ProgressLine;
import io.apidirect.domain.shared.Cursor;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.persistence.jobs.Jobs;
import io.apidirect.persistence.outbox.Outbox;
import io.apidirect.persistence.shared.NewestFirst;
import io.apidirect.persistence.shared.Rows;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.hibernate.exception.ConstraintViolationException;

/** {@link Deployments} in PostgreSQL. */
public class HibernateDeployments implements Deployments {

    private static final String ONE_ACTIVE = "deployment_one_active";

    private final StatelessSession session;
    private final DeploymentLines lines;
    private final Outbox outbox;
    private final Jobs jobs;

    public HibernateDeployments(StatelessSession session, Outbox outbox, Jobs jobs) {
        this.session = session;
        lines = new DeploymentLines(session);
        this.outbox = outbox;
        this.jobs = jobs;
    }

    @Override
    public Optional<Deployment> find(DeploymentId id) {
        return Optional.ofNullable(session.get(DeploymentRow.class, id.value()))
                .map(DeploymentRow::toDeployment);
    }

    @Override
    public void save(Deployment deployment) {
        var version = deployment.snapshot().version();
        try {
            Rows.save(session, DeploymentRow.of(deployment), version, "deployment");
        } catch (ConstraintViolationException violated) {
            throw ONE_ACTIVE.equals(violated.getConstraintName())
                    ? new RuleBroken(
                            DeploymentRule.ONE_CHANGE_AT_A_TIME,
                            "Another deployment is changing this environment.")
                    : violated;
        }
        deployment.takeNewLines().forEach(line -> lines.insert(deployment, line));
        outbox.publish(deployment);
        if (version == 0) {
            jobs.schedule(
                    AdvanceDeployment.TASK,
                    deployment.organization(),
                    deployment.id().value(),
                    "rounds",
                    deployment.order().createdAt());
        }
    }

    @Override
    public Page<Deployment> list(Filter filter, PageRequest page) {
        var query = new NewestFirst("from DeploymentRow r");
        if (filter.project() != null) {
            query.where("r.project = :project", "project", filter.project());
        }
        if (filter.environment() != null) {
            query.where(
                    "r.environment = :environment", "environment", filter.environment().value());
        }
        if (filter.state() != null) {
            query.where("r.state = :state", "state", filter.state());
        }
        return query.page(
                        session,
                        DeploymentRow.class,
                        page,
                        row -> new Cursor(row.createdAt, row.id))
                .map(DeploymentRow::toDeployment);
    }

    @Override
    public List<ProgressLine.Numbered> lines(DeploymentId id, long sequence, int limit) {
        return lines.after(id, sequence, limit);
    }
}
