package io.apidirect.domain.deployment;

import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.shared.OrganizationId;
import java.util.Optional;

/** What stands, of the organisation in whose name the transaction runs. */
public interface RunningEnvironments {

    Optional<RunningEnvironment> find(EnvironmentId id);

    /** Throws Stale if somebody else saved it since it was loaded. */
    void save(RunningEnvironment environment);

    /** What stands of it, which may be nothing. */
    default RunningEnvironment orEmpty(EnvironmentId id, OrganizationId organization) {
        return find(id).orElseGet(() -> RunningEnvironment.empty(id, organization));
    }
}
