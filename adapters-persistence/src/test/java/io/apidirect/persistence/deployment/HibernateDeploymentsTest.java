package io.apidirect.persistence.deployment;

import io.apidirect.domain.accountlink.AccountLinks;
import io.apidirect.domain.deployment.Deployments;
import io.apidirect.domain.deployment.DeploymentsContract;
import io.apidirect.persistence.jobs.Jobs;
import io.apidirect.persistence.outbox.Outbox;
import io.apidirect.persistence.shared.PostgresForTests;
import java.util.UUID;
import java.util.function.Supplier;

class HibernateDeploymentsTest implements DeploymentsContract {

    private final PostgresForTests postgres = PostgresForTests.running();

    @Override
    public Deployments deployments() {
        var session = postgres.session();
        return new HibernateDeployments(
                session,
                new Outbox(session, UUID::randomUUID, _ -> {}, () -> {}),
                new Jobs(session, _ -> {}, () -> {}));
    }

    @Override
    public <T> T transact(Supplier<T> work) {
        return postgres.in(AccountLinks.ENGINES, work);
    }
}
