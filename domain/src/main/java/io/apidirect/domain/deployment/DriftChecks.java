package io.apidirect.domain.deployment;

import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.shared.NotFound;
import io.apidirect.domain.shared.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The drift checks of all organisations. Saving publishes the events and, the first time, asks for
 * the first round, in the same transaction.
 */
public interface DriftChecks {

    Optional<DriftCheck> find(OrganizationId organization, DriftCheckId id);

    /** The newest of an environment, whether it has ended or not. */
    Optional<DriftCheck> latest(OrganizationId organization, EnvironmentId environment);

    /**
     * @throws io.apidirect.domain.shared.Stale where somebody else saved it first
     */
    DriftCheck save(DriftCheck check);

    /**
     * Environments in which a release serves and that were not looked at since {@code before}, of
     * every organisation.
     */
    List<Place> listUnchecked(Instant before, int limit);

    /** Where an environment is kept. */
    record Place(OrganizationId organization, EnvironmentId environment) {}

    default DriftCheck the(OrganizationId organization, DriftCheckId id) {
        return find(organization, id).orElseThrow(() -> new NotFound("drift check", id.text()));
    }
}
