package io.apidirect.persistence.deployment;

import io.apidirect.domain.deployment.ChangePlans;
import io.apidirect.domain.deployment.ChangePlansContract;
import io.apidirect.domain.deployment.Deployments;
import io.apidirect.domain.deployment.DeploymentsContract;
import io.apidirect.domain.deployment.RunningEnvironments;
import io.apidirect.domain.deployment.RunningEnvironmentsContract;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.persistence.jobs.Jobs;
import io.apidirect.persistence.outbox.Outbox;
import io.apidirect.persistence.shared.PostgresForTests;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.Nested;

class HibernateDeploymentTest {

    private static final PostgresForTests DATABASE = PostgresForTests.running();
    private static final StatelessSession SESSION = DATABASE.session();
    private static final Outbox OUTBOX =
            new Outbox(SESSION, UUID::randomUUID, Runnable::run, () -> {});
    private static final Jobs JOBS = new Jobs(SESSION, _ -> {}, () -> {});

    @Nested
    class OfChangePlans implements ChangePlansContract {
        private final ChangePlans stored = new HibernateChangePlans(SESSION, OUTBOX);

        @Override
        public <R> R in(OrganizationId organization, Function<ChangePlans, R> work) {
            return DATABASE.in(organization, () -> work.apply(stored));
        }
    }

    @Nested
    class OfDeployments implements DeploymentsContract {
        private final Deployments stored = new HibernateDeployments(SESSION, OUTBOX, JOBS);

        @Override
        public <R> R in(OrganizationId organization, Function<Deployments, R> work) {
            return DATABASE.in(organization, () -> work.apply(stored));
        }
    }

    @Nested
    class OfRunningEnvironments implements RunningEnvironmentsContract {
        private final RunningEnvironments stored = new HibernateRunningEnvironments(SESSION);

        @Override
        public <R> R in(OrganizationId organization, Function<RunningEnvironments, R> work) {
            return DATABASE.in(organization, () -> work.apply(stored));
        }
    }
}
