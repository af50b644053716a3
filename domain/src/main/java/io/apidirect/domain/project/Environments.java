package io.apidirect.domain.project;

import io.apidirect.domain.shared.NotFound;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import java.util.List;
import java.util.Optional;

/** The environments of all projects; a deleted one is not found any more. */
public interface Environments {

    Optional<Environment> find(OrganizationId organization, EnvironmentId id);

    /**
     * The environment as it is now, which nobody else saves or holds before the transaction ends:
     * what starts in it, moves it or deletes it happens one after the other.
     */
    Optional<Environment> findHeld(OrganizationId organization, EnvironmentId id);

    /** A deleted one, held, for what is left to be tidied up. */
    Optional<Environment> findDeleted(OrganizationId organization, EnvironmentId id);

    /** Whether secrets of a deleted one that had the same names wait for their deletion. */
    boolean isTidyingUp(OrganizationId organization, ProjectSlug project, EnvironmentSlug slug);

    Optional<Environment> findBySlug(OrganizationId organization, ProjectId project, String slug);

    /** Newest first. */
    Page<Environment> list(OrganizationId organization, ProjectId project, PageRequest page);

    /** The names of all environments of a project, sorted. */
    List<EnvironmentSlug> slugs(OrganizationId organization, ProjectId project);

    /**
     * Stores the environment and publishes its events; answers it as stored. Saving a deleted one
     * that refers to secrets asks for their deletion, in the same transaction.
     *
     * @throws io.apidirect.domain.shared.Stale where somebody else saved it first
     * @throws io.apidirect.domain.shared.RuleBroken where its name is taken
     */
    Environment save(Environment environment);

    /** Finds by printed id or by name within the project, as people write it. */
    default Environment the(OrganizationId organization, Project project, String idOrSlug) {
        return EnvironmentId.parse(idOrSlug)
                .map(id -> find(organization, id))
                .orElseGet(() -> findBySlug(organization, project.id(), idOrSlug))
                .filter(found -> found.snapshot().project().equals(project.id()))
                .orElseThrow(() -> new NotFound("environment", idOrSlug));
    }

    /** The same, held. */
    default Environment held(OrganizationId organization, Project project, String idOrSlug) {
        var id = the(organization, project, idOrSlug).snapshot().id();
        return findHeld(organization, id).orElseThrow(() -> new NotFound("environment", idOrSlug));
    }

    default Environment held(OrganizationId organization, EnvironmentId id) {
        return findHeld(organization, id).orElseThrow(() -> new NotFound("environment", id.text()));
    }

    default Environment the(OrganizationId organization, EnvironmentId id) {
        return find(organization, id).orElseThrow(() -> new NotFound("environment", id.text()));
    }
}
