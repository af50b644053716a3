package io.apidirect.domain.deployment;

import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.shared.OrganizationId;
import java.util.Optional;

/** What stands, of all organisations; an environment is here once it was deployed to. */
public interface RunningEnvironments {

    Optional<RunningEnvironment> find(OrganizationId organization, EnvironmentId id);

    /**
     * Stores what stands; answers it as stored.
     *
     * @throws io.apidirect.domain.shared.Stale where somebody else saved it first
     */
    RunningEnvironment save(RunningEnvironment environment);

    /** What stands of it, which may be nothing. */
    default RunningEnvironment orEmpty(OrganizationId organization, EnvironmentId id) {
        return find(organization, id).orElseGet(() -> RunningEnvironment.empty(id, organization));
    }
}
