package io.apidirect.persistence.accountlink;

import io.apidirect.domain.accountlink.AwsAccountLinks;
import io.apidirect.domain.accountlink.AwsAccountLinksContract;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.persistence.outbox.Outbox;
import io.apidirect.persistence.shared.PostgresForTests;
import java.util.UUID;
import java.util.function.Function;

class HibernateAwsAccountLinksTest implements AwsAccountLinksContract {

    private static final PostgresForTests DATABASE = PostgresForTests.running();

    private final AwsAccountLinks links =
            new HibernateAwsAccountLinks(
                    DATABASE.session(),
                    new Outbox(DATABASE.session(), UUID::randomUUID, Runnable::run, () -> {}));

    @Override
    public <R> R in(OrganizationId organization, Function<AwsAccountLinks, R> work) {
        return DATABASE.in(organization, () -> work.apply(links));
    }

    @Override
    public <R> R asPlatform(Function<AwsAccountLinks, R> work) {
        return DATABASE.asPlatform(() -> work.apply(links));
    }
}
