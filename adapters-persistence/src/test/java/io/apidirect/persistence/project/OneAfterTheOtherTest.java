package io.apidirect.persistence.project;

import static io.apidirect.domain.accountlink.AccountLinks.ADA;
import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static io.apidirect.domain.accountlink.AccountLinks.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.application.project.DeleteEnvironment;
import io.apidirect.application.project.DeleteProject;
import io.apidirect.application.project.DesiredEnvironments;
import io.apidirect.application.project.EnvironmentPath;
import io.apidirect.domain.deployment.DeploymentId;
import io.apidirect.domain.project.Environment;
import io.apidirect.domain.project.Environments;
import io.apidirect.domain.project.Project;
import io.apidirect.domain.project.ProjectRule;
import io.apidirect.domain.project.Projects;
import io.apidirect.domain.project.ProjectsOfTests;
import io.apidirect.domain.project.VariableName;
import io.apidirect.domain.shared.NotFound;
import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.persistence.deployment.HibernateRunningEnvironments;
import io.apidirect.persistence.jobs.Jobs;
import io.apidirect.persistence.outbox.Outbox;
import io.apidirect.persistence.shared.PostgresForTests;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two wishes at the same moment that must not both be granted. */
class OneAfterTheOtherTest {

    private static final PostgresForTests DATABASE = PostgresForTests.running();
    private static final StatelessSession SESSION = DATABASE.session();
    private static final Outbox OUTBOX =
            new Outbox(SESSION, UUID::randomUUID, Runnable::run, () -> {});
    private static final Jobs JOBS = new Jobs(SESSION, _ -> {}, () -> {});
    private static final InstantSource CLOCK = () -> NOON;

    private final Projects projects = new HibernateProjects(SESSION, OUTBOX);
    private final Environments environments = new HibernateEnvironments(SESSION, OUTBOX, JOBS);
    private final HibernateRunningEnvironments running = new HibernateRunningEnvironments(SESSION);
    private final DesiredEnvironments desired = new DesiredEnvironments(projects, environments);
    private final Project project =
            ProjectsOfTests.aProject(
                    "p" + UUID.randomUUID().toString().replace("-", "").substring(0, 15));
    private final Environment environment = ProjectsOfTests.anEnvironment(project, "prod");
    private final EnvironmentPath path =
            new EnvironmentPath(ENGINES, project.slug().value(), "prod");

    @BeforeEach
    void aProjectWithAnEnvironmentThatHasASecret() {
        environment.referTo(new VariableName("TOKEN"), "arn:aws:token", ADA, NOON);
        DATABASE.run(ENGINES, () -> projects.save(project));
        DATABASE.run(ENGINES, () -> environments.save(environment));
    }

    @Test
    void a_deletion_that_meets_a_start_waits_for_it_and_is_refused() {
        var refusal = refused(RuleBroken.class, this::start, this::delete);
        assertEquals(ProjectRule.RUNNING_ENVIRONMENT_IS_NOT_DELETED, refusal.rule());
        assertEquals(0, tidyingUps());
    }

    @Test
    void a_start_that_meets_a_deletion_finds_no_environment() {
        refused(NotFound.class, this::delete, this::start);
        assertTrue(
                DATABASE.in(ENGINES, () -> running.find(ENGINES, environment.snapshot().id()))
                        .isEmpty());
        assertEquals(1, tidyingUps());
    }

    @Test
    void a_projects_deletion_that_meets_a_new_environment_is_refused() {
        DATABASE.run(ENGINES, this::delete);
        var refusal = refused(RuleBroken.class, this::create, this::deleteProject);
        assertEquals(ProjectRule.PROJECT_IS_EMPTY_BEFORE_DELETION, refusal.rule());
    }

    @Test
    void a_new_environment_that_meets_its_projects_deletion_finds_no_project() {
        DATABASE.run(ENGINES, this::delete);
        refused(NotFound.class, this::deleteProject, this::create);
    }

    @Test
    void secrets_of_a_deleted_environment_are_known_until_they_are_gone() {
        var now = environment.snapshot();
        DATABASE.run(ENGINES, this::delete);
        assertTrue(isTidyingUp(now));
        DATABASE.run(
                ENGINES,
                () -> {
                    var deleted = environments.findDeleted(ENGINES, now.id()).orElseThrow();
                    assertEquals(1, deleted.places().size());
                    deleted.forgetSecrets();
                    environments.save(deleted);
                });
        assertEquals(false, isTidyingUp(now));
    }

    private boolean isTidyingUp(Environment.Snapshot now) {
        return DATABASE.in(
                ENGINES, () -> environments.isTidyingUp(ENGINES, now.projectSlug(), now.slug()));
    }

    private void start() {
        var wanted = desired.held(path);
        var stands = running.orEmpty(ENGINES, wanted.id());
        stands.admit(new DeploymentId(UUID.randomUUID()));
        running.save(stands);
    }

    private void delete() {
        new DeleteEnvironment(projects, environments, running, CLOCK)
                .delete(new DeleteEnvironment.Command(path, ADA));
    }

    private void create() {
        var home = projects.held(ENGINES, project.slug().value());
        environments.save(ProjectsOfTests.anEnvironment(home, "late"));
    }

    private void deleteProject() {
        new DeleteProject(projects, environments, CLOCK)
                .delete(new DeleteProject.Command(ENGINES, ADA, project.slug().value()));
    }

    private long tidyingUps() {
        return DATABASE.in(
                ENGINES,
                () ->
                        SESSION.createNativeQuery(
                                        "select count(*) from scheduled_tasks where task_name ="
                                                + " 'tidy-up-secrets' and task_instance like :id",
                                        Long.class)
                                .setParameter("id", environment.snapshot().id().value() + "%")
                                .getSingleResult());
    }

    /** How the second wish fails that comes while the first one is not committed yet. */
    private static <E extends Throwable> E refused(Class<E> how, Runnable first, Runnable second) {
        try (var other = Executors.newSingleThreadExecutor()) {
            Future<?> late =
                    DATABASE.in(
                            ENGINES,
                            () -> {
                                first.run();
                                var wish = other.submit(() -> DATABASE.run(ENGINES, second));
                                DATABASE.awaitSomebodyAtALock();
                                return wish;
                            });
            var failed =
                    assertThrows(ExecutionException.class, () -> late.get(10, TimeUnit.SECONDS));
            return assertInstanceOf(how, failed.getCause());
        }
    }
}
