package io.apidirect.domain.cost;

import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.PublishedEvents;
import java.util.function.Function;

class InMemoryRefreshedPriceListsTest implements RefreshedPriceListsContract {

    private final RefreshedPriceLists lists =
            new InMemoryRefreshedPriceLists(new PublishedEvents());

    @Override
    public <R> R in(OrganizationId organization, Function<RefreshedPriceLists, R> work) {
        return work.apply(lists);
    }
}
