package io.apidirect.domain.compliance;

import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.shared.OrganizationId;
import java.util.Optional;
import java.util.Set;

/** What findings of an environment can be about. */
public interface KnownResources {

    /**
     * As findings name them, such as {@code data/Database}: those of the newest plan for a release,
     * and the account: a rollback or a repair is planned with the settings of former days. Empty
     * where nobody has planned a release yet, so that nothing is known.
     */
    Optional<Set<String>> of(OrganizationId organization, EnvironmentId environment);
}
