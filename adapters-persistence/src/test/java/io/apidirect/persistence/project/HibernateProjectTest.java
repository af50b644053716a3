package io.apidirect.persistence.project;

import io.apidirect.domain.project.Environments;
import io.apidirect.domain.project.EnvironmentsContract;
import io.apidirect.domain.project.Project;
import io.apidirect.domain.project.Projects;
import io.apidirect.domain.project.ProjectsContract;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.persistence.jobs.Jobs;
import io.apidirect.persistence.outbox.Outbox;
import io.apidirect.persistence.shared.PostgresForTests;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;

class HibernateProjectTest {

    private static final PostgresForTests DATABASE = PostgresForTests.running();
    private static final Outbox OUTBOX =
            new Outbox(DATABASE.session(), UUID::randomUUID, Runnable::run, () -> {});

    private static final Jobs JOBS = new Jobs(DATABASE.session(), _ -> {}, () -> {});

    private final Projects projects = new HibernateProjects(DATABASE.session(), OUTBOX);

    @Nested
    class OfProjects implements ProjectsContract {
        @Override
        public <R> R in(OrganizationId organization, Function<Projects, R> work) {
            return DATABASE.in(organization, () -> work.apply(projects));
        }
    }

    @Nested
    class OfEnvironments implements EnvironmentsContract {
        private final Environments environments =
                new HibernateEnvironments(DATABASE.session(), OUTBOX, JOBS);

        @Override
        public <R> R in(OrganizationId organization, Function<Environments, R> work) {
            return DATABASE.in(organization, () -> work.apply(environments));
        }

        @Override
        public Project stored(Project project) {
            return DATABASE.in(project.snapshot().organization(), () -> projects.save(project));
        }
    }
}
