package io.apidirect.domain.identity;

import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.UserId;
import java.util.Optional;

/** The tenants. */
public interface Organizations {

    Optional<Organization> find(OrganizationId id);

    /** The organisation that {@code user} joined first; a question for the platform. */
    Optional<Organization> firstOf(UserId user);

    /**
     * Stores the organisation with its members and publishes its events; answers it as stored.
     *
     * @throws io.apidirect.domain.shared.Stale where somebody else saved it first
     */
    Organization save(Organization organization);
}
