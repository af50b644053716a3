package io.apidirect.persistence.deployment;

import io.apidirect.application.deployment.AdvanceDeployment;
import io.apidirect.domain.deployment.Deployment;
import io.apidirect.domain.deployment.DeploymentId;
import io.apidirect.domain.deployment.DeploymentRule;
import io.apidirect.domain.deployment.Deployments;
import io.apidirect.domain.deployment.ProgressLine;
import io.apidirect.domain.deployment.StepName;
import io.apidirect.domain.shared.Cursor;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.persistence.jobs.Jobs;
import io.apidirect.persistence.outbox.Outbox;
import io.apidirect.persistence.shared.NewestFirst;
import io.apidirect.persistence.shared.Rows;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.hibernate.exception.ConstraintViolationException;

/** {@link Deployments} in PostgreSQL. */
public class HibernateDeployments implements Deployments {

    private static final String ONE_ACTIVE = "deployment_one_active";

    private static final String INSERT_LINE =
            """
            insert into deployment_line
              (deployment_id, sequence, organization_id, at, step, subject, status, message)
            values (:deployment, :sequence, :organization, :at, :step, :subject, :status, :message)
            """;

    private static final String LINES =
            """
            select sequence, at, step, subject, status, message from deployment_line
            where deployment_id = :deployment and sequence > :after
            order by sequence limit :limit
            """;

    private final StatelessSession session;
    private final Outbox outbox;
    private final Jobs jobs;

    public HibernateDeployments(StatelessSession session, Outbox outbox, Jobs jobs) {
        this.session = session;
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
        deployment.takeNewLines().forEach(line -> insert(deployment, line));
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

    private void insert(Deployment deployment, ProgressLine.Numbered numbered) {
        var line = numbered.line();
        session.createNativeMutationQuery(INSERT_LINE)
                .setParameter("deployment", deployment.id().value())
                .setParameter("sequence", numbered.sequence())
                .setParameter("organization", deployment.organization().value())
                .setParameter("at", line.at())
                .setParameter("step", line.step().name())
                .setParameter("subject", line.subject())
                .setParameter("status", line.status())
                .setParameter("message", line.message())
                .executeUpdate();
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
        return session
                .createNativeQuery(LINES, Tuple.class)
                .setParameter("deployment", id.value())
                .setParameter("after", sequence)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(HibernateDeployments::line)
                .toList();
    }

    private static ProgressLine.Numbered line(Tuple row) {
        return new ProgressLine.Numbered(
                row.get("sequence", Long.class),
                new ProgressLine(
                        StepName.valueOf(row.get("step", String.class)),
                        row.get("at", Instant.class),
                        row.get("subject", String.class),
                        row.get("status", String.class),
                        row.get("message", String.class)));
    }
}
