package io.apidirect.domain.compliance;

import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.shared.OrganizationId;
import java.util.Optional;
import java.util.Set;

/** What findings of an environment can be about. */
public interface KnownResources {

    /**
     * As findings name them, such as {@code data/Database}: those of the newest plan, and the
     * account. Empty where nobody has planned yet, so that nothing is known.
     */
    Optional<Set<String>> of(OrganizationId organization, EnvironmentId environment);
}
