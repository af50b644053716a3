package io.apidirect.domain.deployment;

import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.shared.NotFound;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The change plans of all organisations. */
public interface ChangePlans {

    Optional<ChangePlan> find(OrganizationId organization, ChangePlanId id);

    /**
     * Stores the plan and publishes its events; answers it as stored.
     *
     * @throws io.apidirect.domain.shared.Stale where somebody else saved it first
     */
    ChangePlan save(ChangePlan plan);

    /** Newest first; those for {@code environments} only, or for any where it is null. */
    Page<ChangePlan> list(
            OrganizationId organization,
            @Nullable Set<EnvironmentId> environments,
            PageRequest page);

    default ChangePlan the(OrganizationId organization, ChangePlanId id) {
        return find(organization, id).orElseThrow(() -> new NotFound("plan", id.text()));
    }
}
