package io.apidirect.domain.project;

import io.apidirect.domain.shared.Cursor;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import io.apidirect.domain.shared.Pages;
import io.apidirect.domain.shared.PublishedEvents;
import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.domain.shared.Stale;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** {@link Projects} in a map. */
public final class InMemoryProjects implements Projects {

    private final Map<ProjectId, Project.Snapshot> rows = new HashMap<>();
    private final PublishedEvents events;

    public InMemoryProjects(PublishedEvents events) {
        this.events = events;
    }

    @Override
    public Optional<Project> find(OrganizationId organization, ProjectId id) {
        return first(organization, row -> row.id().equals(id));
    }

    @Override
    public Optional<Project> findHeld(OrganizationId organization, ProjectId id) {
        return find(organization, id);
    }

    @Override
    public Optional<Project> findBySlug(OrganizationId organization, String slug) {
        return first(organization, row -> row.slug().value().equals(slug));
    }

    @Override
    public Page<Project> list(OrganizationId organization, PageRequest page) {
        var present = of(organization).toList();
        return Pages.cut(present, page, row -> new Cursor(row.createdAt(), row.id().value()))
                .map(Project::restore);
    }

    @Override
    public Project save(Project project) {
        var row = project.snapshot();
        var kept = rows.get(row.id());
        if ((kept == null ? 0 : kept.version()) != row.version()) {
            throw new Stale("The project changed meanwhile.");
        }
        if (first(
                        row.organization(),
                        other -> !other.id().equals(row.id()) && other.slug().equals(row.slug()))
                .isPresent()) {
            throw new RuleBroken(ProjectRule.PROJECT_NAMES_ARE_UNIQUE, "The name is taken.");
        }
        var saved =
                new Project.Snapshot(
                        row.id(),
                        row.organization(),
                        row.slug(),
                        row.description(),
                        row.createdAt(),
                        row.deletedAt(),
                        row.version() + 1);
        rows.put(row.id(), saved);
        events.publish(project);
        return Project.restore(saved);
    }

    private Optional<Project> first(
            OrganizationId organization, Predicate<Project.Snapshot> wanted) {
        return of(organization).filter(wanted).findFirst().map(Project::restore);
    }

    private Stream<Project.Snapshot> of(OrganizationId organization) {
        return rows.values().stream()
                .filter(row -> row.organization().equals(organization))
                .filter(row -> row.deletedAt().isEmpty());
    }
}
