package io.apidirect.persistence.project;

import io.apidirect.domain.project.Project;
import io.apidirect.domain.project.ProjectId;
import io.apidirect.domain.project.ProjectRule;
import io.apidirect.domain.project.Projects;
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

/** {@link Projects} in the table {@code project}. */
public final class HibernateProjects implements Projects {

    private static final String PRESENT =
            "from ProjectRow where organizationId = :organization and deletedAt is null";

    private final StatelessSession session;
    private final Outbox outbox;

    public HibernateProjects(StatelessSession session, Outbox outbox) {
        this.session = session;
        this.outbox = outbox;
    }

    /** The row classes that Hibernate must know. */
    public static List<Class<?>> rows() {
        return List.of(ProjectRow.class);
    }

    @Override
    public Optional<Project> find(OrganizationId organization, ProjectId id) {
        return present(organization, " and id = :id")
                .setParameter("id", id.value())
                .uniqueResultOptional()
                .map(ProjectRow::project);
    }

    @Override
    public Optional<Project> findBySlug(OrganizationId organization, String slug) {
        return present(organization, " and slug = :slug")
                .setParameter("slug", slug)
                .uniqueResultOptional()
                .map(ProjectRow::project);
    }

    @Override
    public Page<Project> list(OrganizationId organization, PageRequest page) {
        return new NewestFirst("from ProjectRow r")
                .where(
                        "r.organizationId = :organization and r.deletedAt is null",
                        "organization",
                        organization.value())
                .page(session, ProjectRow.class, page, ProjectRow::place)
                .map(ProjectRow::project);
    }

    @Override
    public Project save(Project project) {
        var snapshot = project.snapshot();
        var row = ProjectRow.of(snapshot);
        Rows.save(session, row, snapshot.version(), "project", refusals(snapshot));
        outbox.publish(project);
        return row.project();
    }

    private SelectionQuery<ProjectRow> present(OrganizationId organization, String which) {
        return session.createSelectionQuery(PRESENT + which, ProjectRow.class)
                .setParameter("organization", organization.value());
    }

    private static Map<String, Supplier<RuleBroken>> refusals(Project.Snapshot project) {
        return Map.of(
                "project_slug",
                () ->
                        new RuleBroken(
                                ProjectRule.PROJECT_NAMES_ARE_UNIQUE,
                                "There is a project '%s' already.".formatted(project.slug())));
    }
}
