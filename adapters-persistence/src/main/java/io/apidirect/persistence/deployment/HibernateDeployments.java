package io.apidirect.persistence.deployment;

import io.apidirect.application.deployment.AdvanceDeployment;
import io.apidirect.domain.deployment.Deployment;
import io.apidirect.domain.deployment.DeploymentId;
import io.apidirect.domain.deployment.DeploymentRule;
import io.apidirect.domain.deployment.Deployments;
import io.apidirect.domain.deployment.ProgressLine;
import io.apidirect.domain.shared.NotFound;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.persistence.jobs.Jobs;
import io.apidirect.persistence.outbox.Outbox;
import io.apidirect.persistence.shared.OwnRows;
import io.apidirect.persistence.shared.Rows;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.StatelessSession;

/** {@link Deployments} in the tables {@code deployment} and {@code deployment_line}. */
public final class HibernateDeployments implements Deployments {

    private static final Map<String, Supplier<RuleBroken>> REFUSALS =
            Map.of(
                    "deployment_one_active",
                    () ->
                            new RuleBroken(
                                    DeploymentRule.ONE_CHANGE_AT_A_TIME,
                                    "Another deployment is changing this environment."));

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
    public Optional<Deployment> find(OrganizationId organization, DeploymentId id) {
        return own(organization).with("id", id.value()).one().map(DeploymentRow::deployment);
    }

    @Override
    public Deployment held(OrganizationId organization, DeploymentId id) {
        return own(organization)
                .with("id", id.value())
                .held()
                .map(DeploymentRow::deployment)
                .orElseThrow(() -> new NotFound("deployment", id.text()));
    }

    @Override
    public Page<Deployment> list(OrganizationId organization, Filter filter, PageRequest page) {
        var wanted = own(organization);
        if (filter.project() != null) {
            wanted.with("project", filter.project());
        }
        if (filter.environment() != null) {
            wanted.with("environment", filter.environment().value());
        }
        if (filter.state() != null) {
            wanted.with("state", filter.state());
        }
        return wanted.page(page, DeploymentRow::place).map(DeploymentRow::deployment);
    }

    @Override
    public List<ProgressLine.Numbered> lines(
            OrganizationId organization, DeploymentId id, long sequence, int limit) {
        return lines.after(organization, id, sequence, limit);
    }

    @Override
    public Deployment save(Deployment deployment) {
        var version = deployment.snapshot().version();
        var row = DeploymentRow.of(deployment);
        Rows.save(session, row, version, "deployment", REFUSALS);
        deployment.takeNewLines().forEach(line -> lines.insert(deployment, line));
        outbox.publish(deployment);
        if (version == 0) {
            askForRounds(deployment);
        }
        return row.deployment();
    }

    private void askForRounds(Deployment deployment) {
        jobs.schedule(
                AdvanceDeployment.TASK,
                deployment.organization(),
                deployment.id().value(),
                "rounds",
                deployment.order().createdAt());
    }

    private OwnRows<DeploymentRow> own(OrganizationId organization) {
        return new OwnRows<>(session, DeploymentRow.class, organization);
    }
}
