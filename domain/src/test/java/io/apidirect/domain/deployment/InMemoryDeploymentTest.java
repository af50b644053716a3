package io.apidirect.domain.deployment;

import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.PublishedEvents;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;

class InMemoryDeploymentTest {

    @Nested
    class OfChangePlans implements ChangePlansContract {
        private final ChangePlans stored = new InMemoryChangePlans(new PublishedEvents());

        @Override
        public <R> R in(OrganizationId organization, Function<ChangePlans, R> work) {
            return work.apply(stored);
        }
    }

    @Nested
    class OfDriftChecks implements DriftChecksContract {
        private final DriftChecks stored =
                new InMemoryDriftChecks(new PublishedEvents(), new InMemoryRunningEnvironments());

        @Override
        public <R> R in(OrganizationId organization, Function<DriftChecks, R> work) {
            return work.apply(stored);
        }
    }

    @Nested
    class OfDeployments implements DeploymentsContract {
        private final Deployments stored = new InMemoryDeployments(new PublishedEvents());

        @Override
        public <R> R in(OrganizationId organization, Function<Deployments, R> work) {
            return work.apply(stored);
        }
    }

    @Nested
    class OfRunningEnvironments implements RunningEnvironmentsContract {
        private final RunningEnvironments stored = new InMemoryRunningEnvironments();

        @Override
        public <R> R in(OrganizationId organization, Function<RunningEnvironments, R> work) {
            return work.apply(stored);
        }
    }
}
