package io.apidirect.bootstrap.wiring;

import io.apidirect.aws.cost.PriceListApi;
import io.apidirect.aws.cost.ShippedPrices;
import io.apidirect.aws.shared.AwsSessions;
import io.apidirect.domain.cost.PriceLists;
import io.apidirect.domain.cost.PriceSource;
import io.apidirect.domain.cost.RefreshedPriceLists;
import io.apidirect.persistence.cost.HibernateRefreshedPriceLists;
import io.apidirect.persistence.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.hibernate.StatelessSession;

/** What prices need from outside. */
@ApplicationScoped
public class CostAdapters {

    @Produces
    @Singleton
    PriceLists priceLists() {
        return new ShippedPrices();
    }

    @Produces
    RefreshedPriceLists refreshedPriceLists(StatelessSession session, Outbox outbox) {
        return new HibernateRefreshedPriceLists(session, outbox);
    }

    @Produces
    PriceSource priceSource(AwsSessions sessions, InstantSource clock) {
        return new PriceListApi(sessions, clock);
    }
}
