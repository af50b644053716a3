package io.apidirect.persistence.compliance;

import io.apidirect.domain.compliance.Waivers;
import io.apidirect.domain.compliance.WaiversContract;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.persistence.outbox.Outbox;
import io.apidirect.persistence.shared.PostgresForTests;
import java.util.UUID;
import java.util.function.Function;

class HibernateWaiversTest implements WaiversContract {

    private static final PostgresForTests DATABASE = PostgresForTests.running();
    private static final Waivers STORED =
            new HibernateWaivers(
                    DATABASE.session(),
                    new Outbox(DATABASE.session(), UUID::randomUUID, Runnable::run, () -> {}));

    @Override
    public <R> R in(OrganizationId organization, Function<Waivers, R> work) {
        return DATABASE.in(organization, () -> work.apply(STORED));
    }
}
