package io.apidirect.persistence.project;

import io.apidirect.domain.project.Environment;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.project.EnvironmentSlug;
import io.apidirect.domain.project.Environments;
import io.apidirect.domain.project.ProjectId;
import io.apidirect.domain.project.ProjectRule;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.persistence.outbox.Outbox;
import io.apidirect.persistence.shared.NewestFirst;
import io.apidirect.persistence.shared.Rows;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** {@link Environments} in the table {@code environment}. */
public final class HibernateEnvironments implements Environments {

    private static final String PRESENT =
            "from EnvironmentRow where organizationId = :organization and deletedAt is null";
    private static final String OF_PROJECT = " and projectId = :project";

    private final StatelessSession session;
    private final Outbox outbox;

    public HibernateEnvironments(StatelessSession session, Outbox outbox) {
        this.session = session;
        this.outbox = outbox;
    }

    /** The row classes that Hibernate must know. */
    public static List<Class<?>> rows() {
        return List.of(EnvironmentRow.class);
    }

    @Override
    public Optional<Environment> find(OrganizationId organization, EnvironmentId id) {
        return present(organization, " and id = :id")
                .setParameter("id", id.value())
                .uniqueResultOptional()
                .map(EnvironmentRow::environment);
    }

    @Override
    public Optional<Environment> findBySlug(
            OrganizationId organization, ProjectId project, String slug) {
        return present(organization, OF_PROJECT + " and slug = :slug")
                .setParameter("project", project.value())
                .setParameter("slug", slug)
                .uniqueResultOptional()
                .map(EnvironmentRow::environment);
    }

    @Override
    public Page<Environment> list(
            OrganizationId organization, ProjectId project, PageRequest page) {
        return new NewestFirst("from EnvironmentRow r")
                .where(
                        "r.organizationId = :organization and r.deletedAt is null",
                        "organization",
                        organization.value())
                .where("r.projectId = :project", "project", project.value())
                .page(session, EnvironmentRow.class, page, EnvironmentRow::place)
                .map(EnvironmentRow::environment);
    }

    @Override
    public List<EnvironmentSlug> slugs(OrganizationId organization, ProjectId project) {
        return session
                .createSelectionQuery(
                        "select slug " + PRESENT + OF_PROJECT + " order by slug", String.class)
                .setParameter("organization", organization.value())
                .setParameter("project", project.value())
                .getResultList()
                .stream()
                .map(EnvironmentSlug::new)
                .toList();
    }

    @Override
    public Environment save(Environment environment) {
        var snapshot = environment.snapshot();
        var row = EnvironmentRow.of(snapshot);
        Rows.save(session, row, snapshot.version(), "environment", refusals(snapshot));
        outbox.publish(environment);
        return row.environment();
    }

    private SelectionQuery<EnvironmentRow> present(OrganizationId organization, String which) {
        return session.createSelectionQuery(PRESENT + which, EnvironmentRow.class)
                .setParameter("organization", organization.value());
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
