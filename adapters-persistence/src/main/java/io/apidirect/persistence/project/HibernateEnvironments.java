package io.apidirect.persistence.project;

import io.apidirect.application.project.TidyUpSecrets;
import io.apidirect.domain.project.Environment;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.project.EnvironmentSlug;
import io.apidirect.domain.project.Environments;
import io.apidirect.domain.project.ProjectId;
import io.apidirect.domain.project.ProjectRule;
import io.apidirect.domain.project.ProjectSlug;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.persistence.jobs.Jobs;
import io.apidirect.persistence.outbox.Outbox;
import io.apidirect.persistence.shared.OwnRows;
import io.apidirect.persistence.shared.Rows;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.StatelessSession;

/** {@link Environments} in the table {@code environment}. */
public final class HibernateEnvironments implements Environments {

    private final StatelessSession session;
    private final Outbox outbox;
    private final Jobs jobs;

    public HibernateEnvironments(StatelessSession session, Outbox outbox, Jobs jobs) {
        this.session = session;
        this.outbox = outbox;
        this.jobs = jobs;
    }

    @Override
    public Optional<Environment> find(OrganizationId organization, EnvironmentId id) {
        return present(organization).with("id", id.value()).one().map(EnvironmentRow::environment);
    }

    @Override
    public Optional<Environment> findHeld(OrganizationId organization, EnvironmentId id) {
        return present(organization).with("id", id.value()).held().map(EnvironmentRow::environment);
    }

    @Override
    public Optional<Environment> findDeleted(OrganizationId organization, EnvironmentId id) {
        return deleted(organization).with("id", id.value()).held().map(EnvironmentRow::environment);
    }

    @Override
    public boolean isTidyingUp(
            OrganizationId organization, ProjectSlug project, EnvironmentSlug slug) {
        return deleted(organization)
                .with("projectSlug", project.value())
                .with("slug", slug.value())
                .all()
                .stream()
                .map(EnvironmentRow::environment)
                .anyMatch(Environment::isTidyingUp);
    }

    @Override
    public Optional<Environment> findBySlug(
            OrganizationId organization, ProjectId project, String slug) {
        return present(organization, project)
                .with("slug", slug)
                .one()
                .map(EnvironmentRow::environment);
    }

    @Override
    public Page<Environment> list(
            OrganizationId organization, ProjectId project, PageRequest page) {
        return present(organization, project)
                .page(page, EnvironmentRow::place)
                .map(EnvironmentRow::environment);
    }

    @Override
    public List<EnvironmentSlug> slugs(OrganizationId organization, ProjectId project) {
        return present(organization, project).all().stream()
                .map(row -> row.environment().snapshot().slug())
                .sorted(Comparator.comparing(EnvironmentSlug::value))
                .toList();
    }

    @Override
    public Environment save(Environment environment) {
        var snapshot = environment.snapshot();
        var row = EnvironmentRow.of(snapshot);
        Rows.save(session, row, snapshot.version(), "environment", refusals(snapshot));
        outbox.publish(environment);
        if (environment.isTidyingUp()) {
            askForTidyingUp(snapshot);
        }
        return row.environment();
    }

    private void askForTidyingUp(Environment.Snapshot deleted) {
        jobs.schedule(
                TidyUpSecrets.TASK,
                deleted.organization(),
                deleted.id().value(),
                "secrets",
                deleted.deletedAt().orElseThrow());
    }

    private OwnRows<EnvironmentRow> deleted(OrganizationId organization) {
        return new OwnRows<>(session, EnvironmentRow.class, organization)
                .where("r.deletedAt is not null");
    }

    private OwnRows<EnvironmentRow> present(OrganizationId organization) {
        return new OwnRows<>(session, EnvironmentRow.class, organization)
                .where("r.deletedAt is null");
    }

    private OwnRows<EnvironmentRow> present(OrganizationId organization, ProjectId project) {
        return present(organization).with("project", project.value());
    }

    private static Map<String, Supplier<RuleBroken>> refusals(Environment.Snapshot environment) {
        return Map.of(
                "environment_slug",
                () ->
                        new RuleBroken(
                                ProjectRule.ENVIRONMENT_NAMES_ARE_UNIQUE,
                                "The project '%s' has an environment '%s' already."
                                        .formatted(environment.projectSlug(), environment.slug())));
    }
}
