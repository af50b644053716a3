package io.apidirect.persistence.cost;

import io.apidirect.domain.cost.CostRule;
import io.apidirect.domain.cost.RefreshedPriceLists;
import io.apidirect.domain.cost.RefreshedPrices;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.persistence.outbox.Outbox;
import io.apidirect.persistence.shared.OwnRows;
import io.apidirect.persistence.shared.Rows;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.StatelessSession;

/** {@link RefreshedPriceLists} in the table {@code refreshed_prices}. */
public final class HibernateRefreshedPriceLists implements RefreshedPriceLists {

    private final StatelessSession session;
    private final Outbox outbox;

    public HibernateRefreshedPriceLists(StatelessSession session, Outbox outbox) {
        this.session = session;
        this.outbox = outbox;
    }

    @Override
    public Optional<RefreshedPrices> find(OrganizationId organization, String region) {
        return own(organization).with("region", region).one().map(RefreshedPricesRow::prices);
    }

    @Override
    public List<RefreshedPrices> list(OrganizationId organization) {
        return own(organization).all().stream()
                .sorted(Comparator.comparing(RefreshedPricesRow::region))
                .map(RefreshedPricesRow::prices)
                .toList();
    }

    @Override
    public RefreshedPrices save(RefreshedPrices prices) {
        var snapshot = prices.snapshot();
        var row = RefreshedPricesRow.of(snapshot);
        Rows.save(
                session,
                row,
                snapshot.version(),
                "price list",
                Map.of("refreshed_prices_region", () -> somebodyWasFaster(snapshot.region())));
        outbox.publish(prices);
        return row.prices();
    }

    private static RuleBroken somebodyWasFaster(String region) {
        return new RuleBroken(
                CostRule.ONE_PRICE_REFRESH_AT_A_TIME,
                "Somebody else has just read the prices of %s.".formatted(region));
    }

    private OwnRows<RefreshedPricesRow> own(OrganizationId organization) {
        return new OwnRows<>(session, RefreshedPricesRow.class, organization);
    }
}
