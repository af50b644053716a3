package io.apidirect.domain.deployment;

import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.DomainEvent;
import io.apidirect.domain.shared.OrganizationId;
import java.time.Instant;

/** What happens to a drift check. */
public sealed interface DriftEvent extends DomainEvent {

    DriftCheckId check();

    @Override
    default String subject() {
        return check().text();
    }

    /**
     * A check has ended.
     *
     * @param status {@code in-sync}, {@code drifted} or {@code unknown}
     * @param resources how many resources drifted
     */
    record Checked(
            DriftCheckId check,
            OrganizationId organization,
            Actor actor,
            String environment,
            String status,
            long resources,
            Instant at)
            implements DriftEvent {
        @Override
        public String name() {
            return "drift.checked.v1";
        }
    }
}
