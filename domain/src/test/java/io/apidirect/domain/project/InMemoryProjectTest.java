package io.apidirect.domain.project;

import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.PublishedEvents;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;

/** The in-memory ports keep the promises that the stored ones keep. */
class InMemoryProjectTest {

    @Nested
    class OfProjects implements ProjectsContract {
        private final Projects projects = new InMemoryProjects(new PublishedEvents());

        @Override
        public <R> R in(OrganizationId organization, Function<Projects, R> work) {
            return work.apply(projects);
        }
    }

    @Nested
    class OfEnvironments implements EnvironmentsContract {
        private final Environments environments = new InMemoryEnvironments(new PublishedEvents());

        @Override
        public <R> R in(OrganizationId organization, Function<Environments, R> work) {
            return work.apply(environments);
        }
    }
}
