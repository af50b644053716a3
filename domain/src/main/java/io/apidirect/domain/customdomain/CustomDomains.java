package io.apidirect.domain.customdomain;

import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.shared.NotFound;
import io.apidirect.domain.shared.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The domains of all organisations; each method but the last sees one organisation's only. */
public interface CustomDomains {

    Optional<CustomDomain> find(OrganizationId organization, CustomDomainId id);

    /** Those of an environment that are not removed, the newest first. */
    List<CustomDomain> of(OrganizationId organization, EnvironmentId environment);

    /**
     * Stores the domain and publishes its events; answers it as stored.
     *
     * @throws io.apidirect.domain.shared.Stale where somebody else saved it first
     * @throws io.apidirect.domain.shared.RuleBroken where the environment has another one that is
     *     not given up
     */
    CustomDomain save(CustomDomain domain);

    /** As platform: up to {@code limit} domains that are due for a look at {@code now}. */
    List<Due> listDue(Instant now, int limit);

    /** Whose domain it is. */
    record Due(OrganizationId organization, CustomDomainId id) {}

    default CustomDomain the(OrganizationId organization, CustomDomainId id) {
        return find(organization, id).orElseThrow(() -> new NotFound("domain", id.text()));
    }

    /** Finds by printed id or by name among the environment's, as people write it. */
    default CustomDomain the(
            OrganizationId organization, EnvironmentId environment, String idOrName) {
        return of(organization, environment).stream()
                .filter(it -> it.isCalled(idOrName))
                .findFirst()
                .orElseThrow(() -> new NotFound("domain", idOrName));
    }
}
