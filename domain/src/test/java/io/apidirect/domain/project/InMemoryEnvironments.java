package io.apidirect.domain.project;

import io.apidirect.domain.shared.Cursor;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import io.apidirect.domain.shared.Pages;
import io.apidirect.domain.shared.PublishedEvents;
import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.domain.shared.Stale;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** {@link Environments} in a map. */
public final class InMemoryEnvironments implements Environments {

    private final Map<EnvironmentId, Environment.Snapshot> rows = new HashMap<>();
    private final PublishedEvents events;

    public InMemoryEnvironments(PublishedEvents events) {
        this.events = events;
    }

    @Override
    public Optional<Environment> find(OrganizationId organization, EnvironmentId id) {
        return first(of(organization), row -> row.id().equals(id));
    }

    @Override
    public Optional<Environment> findHeld(OrganizationId organization, EnvironmentId id) {
        return find(organization, id);
    }

    @Override
    public Optional<Environment> findDeleted(OrganizationId organization, EnvironmentId id) {
        return first(deleted(organization), row -> row.id().equals(id));
    }

    @Override
    public boolean isTidyingUp(
            OrganizationId organization, ProjectSlug project, EnvironmentSlug slug) {
        return deleted(organization)
                .filter(row -> row.projectSlug().equals(project) && row.slug().equals(slug))
                .anyMatch(row -> Environment.restore(row).isTidyingUp());
    }

    private Stream<Environment.Snapshot> deleted(OrganizationId organization) {
        return rows.values().stream()
                .filter(row -> row.organization().equals(organization))
                .filter(row -> row.deletedAt().isPresent());
    }

    @Override
    public Optional<Environment> findBySlug(
            OrganizationId organization, ProjectId project, String slug) {
        return first(of(organization, project), row -> row.slug().value().equals(slug));
    }

    @Override
    public Page<Environment> list(
            OrganizationId organization, ProjectId project, PageRequest page) {
        var present = of(organization, project).toList();
        return Pages.cut(present, page, row -> new Cursor(row.createdAt(), row.id().value()))
                .map(Environment::restore);
    }

    @Override
    public List<EnvironmentSlug> slugs(OrganizationId organization, ProjectId project) {
        return of(organization, project)
                .map(Environment.Snapshot::slug)
                .sorted(Comparator.comparing(EnvironmentSlug::value))
                .toList();
    }

    @Override
    public Environment save(Environment environment) {
        var row = environment.snapshot();
        var kept = rows.get(row.id());
        if ((kept == null ? 0 : kept.version()) != row.version()) {
            throw new Stale("The environment changed meanwhile.");
        }
        if (row.deletedAt().isEmpty()
                && of(row.organization(), row.project())
                        .anyMatch(o -> !o.id().equals(row.id()) && o.slug().equals(row.slug()))) {
            throw new RuleBroken(ProjectRule.ENVIRONMENT_NAMES_ARE_UNIQUE, "The name is taken.");
        }
        rows.put(row.id(), next(row));
        events.publish(environment);
        return Environment.restore(next(row));
    }

    private static Environment.Snapshot next(Environment.Snapshot row) {
        return new Environment.Snapshot(
                row.id(),
                row.organization(),
                row.project(),
                row.projectSlug(),
                row.slug(),
                row.profile(),
                row.safeguards(),
                row.accountLink(),
                row.region(),
                row.variables(),
                row.secrets(),
                row.createdAt(),
                row.deletedAt(),
                row.version() + 1);
    }

    private static Optional<Environment> first(
            Stream<Environment.Snapshot> rows, Predicate<Environment.Snapshot> wanted) {
        return rows.filter(wanted).findFirst().map(Environment::restore);
    }

    private Stream<Environment.Snapshot> of(OrganizationId organization, ProjectId project) {
        return of(organization).filter(row -> row.project().equals(project));
    }

    private Stream<Environment.Snapshot> of(OrganizationId organization) {
        return rows.values().stream()
                .filter(row -> row.organization().equals(organization))
                .filter(row -> row.deletedAt().isEmpty());
    }
}
