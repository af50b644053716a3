package io.apidirect.persistence.customdomain;

import io.apidirect.domain.customdomain.CustomDomains;
import io.apidirect.domain.customdomain.CustomDomainsContract;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.persistence.outbox.Outbox;
import io.apidirect.persistence.shared.PostgresForTests;
import java.util.UUID;
import java.util.function.Function;

class HibernateCustomDomainsTest implements CustomDomainsContract {

    private static final PostgresForTests DATABASE = PostgresForTests.running();

    private final CustomDomains domains =
            new HibernateCustomDomains(
                    DATABASE.session(),
                    new Outbox(DATABASE.session(), UUID::randomUUID, Runnable::run, () -> {}));

    @Override
    public <R> R in(OrganizationId organization, Function<CustomDomains, R> work) {
        return DATABASE.in(organization, () -> work.apply(domains));
    }

    @Override
    public <R> R asPlatform(Function<CustomDomains, R> work) {
        return DATABASE.asPlatform(() -> work.apply(domains));
    }
}
