package io.apidirect.domain.project;

import io.apidirect.domain.shared.NotFound;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import java.util.Optional;

/** The projects of all organisations; a deleted one is not found any more. */
public interface Projects {

    Optional<Project> find(OrganizationId organization, ProjectId id);

    /**
     * The project as it is now, which nobody else saves or holds before the transaction ends: its
     * deletion and a new environment of it come one after the other.
     */
    Optional<Project> findHeld(OrganizationId organization, ProjectId id);

    Optional<Project> findBySlug(OrganizationId organization, String slug);

    /** Newest first. */
    Page<Project> list(OrganizationId organization, PageRequest page);

    /**
     * Stores the project and publishes its events; answers it as stored.
     *
     * @throws io.apidirect.domain.shared.Stale where somebody else saved it first
     * @throws io.apidirect.domain.shared.RuleBroken where its name is taken
     */
    Project save(Project project);

    /** The same as {@link #the}, held. */
    default Project held(OrganizationId organization, String idOrSlug) {
        return findHeld(organization, the(organization, idOrSlug).id())
                .orElseThrow(() -> new NotFound("project", idOrSlug));
    }

    /** Finds by printed id or by name, as people write it. */
    default Project the(OrganizationId organization, String idOrSlug) {
        return ProjectId.parse(idOrSlug)
                .map(id -> find(organization, id))
                .orElseGet(() -> findBySlug(organization, idOrSlug))
                .orElseThrow(() -> new NotFound("project", idOrSlug));
    }
}
