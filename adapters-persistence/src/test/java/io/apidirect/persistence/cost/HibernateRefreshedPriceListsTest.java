package io.apidirect.persistence.cost;

import io.apidirect.domain.cost.RefreshedPriceLists;
import io.apidirect.domain.cost.RefreshedPriceListsContract;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.persistence.outbox.Outbox;
import io.apidirect.persistence.shared.PostgresForTests;
import java.util.UUID;
import java.util.function.Function;

class HibernateRefreshedPriceListsTest implements RefreshedPriceListsContract {

    private static final PostgresForTests DATABASE = PostgresForTests.running();

    private final RefreshedPriceLists lists =
            new HibernateRefreshedPriceLists(
                    DATABASE.session(),
                    new Outbox(DATABASE.session(), UUID::randomUUID, Runnable::run, () -> {}));

    @Override
    public <R> R in(OrganizationId organization, Function<RefreshedPriceLists, R> work) {
        return DATABASE.in(organization, () -> work.apply(lists));
    }
}
