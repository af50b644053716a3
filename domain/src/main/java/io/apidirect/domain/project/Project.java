package io.apidirect.domain.project;

import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.Aggregate;
import io.apidirect.domain.shared.Fault;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.PlainText;
import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.domain.shared.Stale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One API of a developer, with a name for life. Its environments are aggregates of their own. */
public final class Project extends Aggregate<ProjectEvent> {

    private static final int LONGEST_DESCRIPTION = 200;

    private final ProjectId id;
    private final OrganizationId organization;
    private final ProjectSlug slug;
    private final Instant createdAt;
    private final long version;
    private String description;
    private Optional<Instant> deletedAt;

    private Project(Snapshot from) {
        id = from.id;
        organization = from.organization;
        slug = from.slug;
        description = from.description;
        createdAt = from.createdAt;
        deletedAt = from.deletedAt;
        version = from.version;
    }

    /** Everything there is to store; {@code version} is 0 until it was first saved. */
    public record Snapshot(
            ProjectId id,
            OrganizationId organization,
            ProjectSlug slug,
            String description,
            Instant createdAt,
            Optional<Instant> deletedAt,
            long version) {}

    /**
     * @throws RuleBroken with every fault of name and description at once
     */
    public static Project create(
            ProjectId id,
            OrganizationId organization,
            String name,
            String description,
            Actor actor,
            Instant now) {
        var faults = new ArrayList<Fault>();
        ProjectSlug.fault(name).ifPresent(it -> faults.add(new Fault("/name", it)));
        faults.addAll(faultsOf(description));
        refuse(faults);
        var slug = new ProjectSlug(name);
        var project =
                new Project(
                        new Snapshot(
                                id, organization, slug, description, now, Optional.empty(), 0));
        project.happened(new ProjectEvent.Created(id, organization, name, actor, now));
        return project;
    }

    public static Project restore(Snapshot snapshot) {
        return new Project(snapshot);
    }

    public Snapshot snapshot() {
        return new Snapshot(id, organization, slug, description, createdAt, deletedAt, version);
    }

    public ProjectId id() {
        return id;
    }

    public ProjectSlug slug() {
        return slug;
    }

    /** Refuses to go on where the caller has not seen the present version. */
    public void requireVersion(long seen) {
        if (seen != version) {
            throw new Stale("The project '%s' was changed in the meantime.".formatted(slug));
        }
    }

    public void describe(String newDescription, Actor actor, Instant now) {
        refuse(faultsOf(newDescription));
        if (!newDescription.equals(description)) {
            description = newDescription;
            happened(new ProjectEvent.Changed(id, organization, description, actor, now));
        }
    }

    /** Deletes it, unless it still has environments. */
    public void delete(List<EnvironmentSlug> environments, Actor actor, Instant now) {
        if (!environments.isEmpty()) {
            throw new RuleBroken(
                    ProjectRule.PROJECT_IS_EMPTY_BEFORE_DELETION,
                    "The project '%s' still has environments: %s."
                            .formatted(
                                    slug,
                                    String.join(
                                            ", ",
                                            environments.stream()
                                                    .map(EnvironmentSlug::value)
                                                    .toList())));
        }
        deletedAt = Optional.of(now);
        happened(new ProjectEvent.Deleted(id, organization, slug.value(), actor, now));
    }

    private static List<Fault> faultsOf(String description) {
        if (description.length() <= LONGEST_DESCRIPTION && PlainText.isOneLine(description)) {
            return List.of();
        }
        return List.of(
                new Fault("/description", "A description is one line of at most 200 characters."));
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new RuleBroken(
                    ProjectRule.PROJECT_IS_WELL_FORMED, "The project has faults.", faults);
        }
    }
}
