package io.apidirect.domain.compliance;

import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.shared.NotFound;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The waivers of all organisations; none is ever deleted. */
public interface Waivers {

    Optional<Waiver> find(OrganizationId organization, WaiverId id);

    /**
     * Stores the waiver and publishes its events; answers it as stored.
     *
     * @throws io.apidirect.domain.shared.Stale where somebody else saved it first
     */
    Waiver save(Waiver waiver);

    /** Newest first. */
    Page<Waiver> list(OrganizationId organization, Filter filter, PageRequest page);

    /** Those of an environment that waive something at {@code now}, in no order. */
    List<Waiver> holding(OrganizationId organization, EnvironmentId environment, Instant now);

    /**
     * Which waivers of an environment are wanted.
     *
     * @param rule id of a rule; null for any
     * @param status a word of {@link WaiverState#SLUGS}, as it is at {@code now}; null for any
     */
    record Filter(
            EnvironmentId environment,
            @Nullable String rule,
            @Nullable String status,
            Instant now) {}

    /** One of this environment. */
    default Waiver the(OrganizationId organization, EnvironmentId environment, WaiverId id) {
        return find(organization, id)
                .filter(it -> it.environment().equals(environment))
                .orElseThrow(() -> new NotFound("waiver", id.text()));
    }
}
