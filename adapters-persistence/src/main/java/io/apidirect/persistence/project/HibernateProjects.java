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
import io.apidirect.persistence.shared.OwnRows;
import io.apidirect.persistence.shared.Rows;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.StatelessSession;

/** {@link Projects} in the table {@code project}. */
public final class HibernateProjects implements Projects {

    private final StatelessSession session;
    private final Outbox outbox;

    public HibernateProjects(StatelessSession session, Outbox outbox) {
        this.session = session;
        this.outbox = outbox;
    }

    @Override
    public Optional<Project> find(OrganizationId organization, ProjectId id) {
        return present(organization).with("id", id.value()).one().map(ProjectRow::project);
    }

    @Override
    public Optional<Project> findHeld(OrganizationId organization, ProjectId id) {
        return present(organization).with("id", id.value()).held().map(ProjectRow::project);
    }

    @Override
    public Optional<Project> findBySlug(OrganizationId organization, String slug) {
        return present(organization).with("slug", slug).one().map(ProjectRow::project);
    }

    @Override
    public Page<Project> list(OrganizationId organization, PageRequest page) {
        return present(organization).page(page, ProjectRow::place).map(ProjectRow::project);
    }

    @Override
    public Project save(Project project) {
        var snapshot = project.snapshot();
        var row = ProjectRow.of(snapshot);
        Rows.save(session, row, snapshot.version(), "project", refusals(snapshot));
        outbox.publish(project);
        return row.project();
    }

    private OwnRows<ProjectRow> present(OrganizationId organization) {
        return new OwnRows<>(session, ProjectRow.class, organization).where("r.deletedAt is null");
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
