package io.apidirect.domain.deployment;

import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.shared.NotFound;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The change plans of the organisation in whose name the transaction runs. */
public interface ChangePlans {

    Optional<ChangePlan> find(ChangePlanId id);

    /** Publishes its events too. Throws Stale if somebody else saved it since it was loaded. */
    void save(ChangePlan plan);

    /** Newest first; {@code environment} null for all. */
    Page<ChangePlan> list(@Nullable EnvironmentId environment, PageRequest page);

    default ChangePlan the(ChangePlanId id) {
        return find(id).orElseThrow(() -> new NotFound("plan", id.text()));
    }
}
