package io.apidirect.domain.cost;

import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.PublishedEvents;
import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.domain.shared.Stale;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@link RefreshedPriceLists} in a map. */
public final class InMemoryRefreshedPriceLists implements RefreshedPriceLists {

    private final Map<String, RefreshedPrices.Snapshot> rows = new TreeMap<>();
    private final PublishedEvents events;

    public InMemoryRefreshedPriceLists(PublishedEvents events) {
        this.events = events;
    }

    @Override
    public Optional<RefreshedPrices> find(OrganizationId organization, String region) {
        return Optional.ofNullable(rows.get(key(organization, region)))
                .map(RefreshedPrices::restore);
    }

    @Override
    public List<RefreshedPrices> list(OrganizationId organization) {
        return rows.values().stream()
                .filter(it -> it.organization().equals(organization))
                .map(RefreshedPrices::restore)
                .toList();
    }

    @Override
    public RefreshedPrices save(RefreshedPrices prices) {
        var row = prices.snapshot();
        var kept = find(row.organization(), row.region()).map(RefreshedPrices::snapshot);
        if (kept.isPresent() && row.version() == 0) {
            throw new RuleBroken(CostRule.ONE_PRICE_REFRESH_AT_A_TIME, "Somebody was faster.");
        }
        if (kept.map(RefreshedPrices.Snapshot::version).orElse(0L) != row.version()) {
            throw new Stale("The prices changed meanwhile.");
        }
        var saved =
                new RefreshedPrices.Snapshot(
                        row.id(),
                        row.organization(),
                        row.region(),
                        row.answer(),
                        row.refreshedAt(),
                        row.version() + 1);
        rows.put(key(row.organization(), row.region()), saved);
        events.publish(prices);
        return RefreshedPrices.restore(saved);
    }

    private static String key(OrganizationId organization, String region) {
        return organization.text() + "/" + region;
    }
}
