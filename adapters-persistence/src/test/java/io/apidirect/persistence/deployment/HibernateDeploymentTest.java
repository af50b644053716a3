package io.apidirect.persistence.deployment;

import static io.apidirect.domain.accountlink.AccountLinks.ADA;
import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static io.apidirect.domain.accountlink.AccountLinks.NOON;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.deployment.ChangePlans;
import io.apidirect.domain.deployment.ChangePlansContract;
import io.apidirect.domain.deployment.Deploying;
import io.apidirect.domain.deployment.Deployment;
import io.apidirect.domain.deployment.DeploymentId;
import io.apidirect.domain.deployment.DeploymentState;
import io.apidirect.domain.deployment.Deployments;
import io.apidirect.domain.deployment.DeploymentsContract;
import io.apidirect.domain.deployment.DriftChecks;
import io.apidirect.domain.deployment.DriftChecksContract;
import io.apidirect.domain.deployment.Drifting;
import io.apidirect.domain.deployment.RunningEnvironments;
import io.apidirect.domain.deployment.RunningEnvironmentsContract;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.persistence.jobs.Jobs;
import io.apidirect.persistence.outbox.Outbox;
import io.apidirect.persistence.shared.PostgresForTests;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

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

        @Test
        void a_wish_that_meets_a_round_waits_for_it_and_then_counts() throws Exception {
            var id = in(ENGINES, all -> all.save(Deploying.aDeployment())).id();
            try (var other = Executors.newSingleThreadExecutor()) {
                var cancelled =
                        in(
                                ENGINES,
                                all -> {
                                    var round = all.the(ENGINES, id);
                                    round.beginRound(NOON);
                                    all.save(round);
                                    var wish = other.submit(() -> cancelled(id));
                                    DATABASE.awaitSomebodyAtALock();
                                    return wish;
                                });
                assertInstanceOf(
                        DeploymentState.Cancelling.class,
                        cancelled.get(10, TimeUnit.SECONDS).state());
            }
        }

        private Deployment cancelled(DeploymentId id) {
            return in(
                    ENGINES,
                    all -> {
                        var deployment = all.held(ENGINES, id);
                        deployment.cancel(ADA, NOON);
                        return all.save(deployment);
                    });
        }
    }

    @Nested
    class OfDriftChecks implements DriftChecksContract {
        private final DriftChecks stored = new HibernateDriftChecks(SESSION, OUTBOX, JOBS);

        @Override
        public <R> R in(OrganizationId organization, Function<DriftChecks, R> work) {
            return DATABASE.in(organization, () -> work.apply(stored));
        }

        @Test
        void the_platform_finds_live_environments_that_nobody_has_looked_at() {
            var live = new EnvironmentId(UUID.randomUUID());
            DATABASE.in(
                    ENGINES,
                    () -> new HibernateRunningEnvironments(SESSION).save(Drifting.live(live)));
            var due = new DriftChecks.Place(ENGINES, live);
            assertTrue(due(NOON).contains(due));
            in(ENGINES, all -> all.save(Drifting.aCheck(live, NOON)));
            assertFalse(due(NOON).contains(due));
            assertTrue(due(NOON.plusSeconds(1)).contains(due));
        }

        private List<DriftChecks.Place> due(Instant before) {
            return DATABASE.asPlatform(() -> stored.listUnchecked(before, 1_000));
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
