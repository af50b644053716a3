package io.apidirect.domain.cost;

import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.DomainEvent;
import io.apidirect.domain.shared.OrganizationId;
import java.time.Instant;

/** What happened to an organisation's prices. */
public sealed interface PricesEvent extends DomainEvent {

    RefreshedPricesId prices();

    @Override
    default String subject() {
        return prices().text();
    }

    /**
     * AWS's price list was read.
     *
     * @param known how many prices it had
     * @param missing how many it had not
     */
    record Refreshed(
            RefreshedPricesId prices,
            OrganizationId organization,
            String region,
            int known,
            int missing,
            Actor actor,
            Instant at)
            implements PricesEvent {
        @Override
        public String name() {
            return "prices.refreshed.v1";
        }
    }
}
