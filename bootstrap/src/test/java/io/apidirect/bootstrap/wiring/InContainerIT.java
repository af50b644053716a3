package io.apidirect.bootstrap.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.application.audit.ListAuditEntries;
import io.apidirect.application.project.CreateProject;
import io.apidirect.application.project.ListProjects;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.PageRequest;
import io.apidirect.persistence.jobs.Jobs;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** What only a real server can show: its transactions, its contexts and the engine in them. */
@ArquillianTest
class InContainerIT {

    private final OrganizationId organization = new OrganizationId(UUID.randomUUID());

    @Inject UserTransaction transaction;
    @Inject CreateProject createProject;
    @Inject ListProjects listProjects;
    @Inject ListAuditEntries listAuditEntries;
    @Inject Jobs jobs;
    @Inject WalkedSteps steps;

    @Deployment
    static WebArchive platform() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/apidirect.war"))
                .setWebXML("web-it.xml")
                .addClasses(WalkedSteps.class, WalkOneStep.class);
    }

    @Test
    void a_rollback_takes_back_the_project_its_events_and_its_steps() throws Exception {
        var walker = UUID.randomUUID();
        transaction.begin();
        createProject("shop");
        jobs.schedule(WalkOneStep.TASK, organization, walker, "1", Instant.EPOCH);
        transaction.rollback();
        assertEquals(0, numberOfProjects());
        assertEquals(0, steps.of(walker));
    }

    @Test
    void what_is_committed_reaches_the_audit_trail() throws Exception {
        transaction.begin();
        createProject("shop");
        transaction.commit();
        assertEquals(1, numberOfProjects());
        await("an audit entry", () -> numberOfAuditEntries() == 1);
    }

    @Test
    void the_engine_runs_a_step_in_the_application_after_the_commit() throws Exception {
        var walker = UUID.randomUUID();
        transaction.begin();
        jobs.schedule(WalkOneStep.TASK, organization, walker, "1", Instant.EPOCH);
        transaction.commit();
        await("the step", () -> steps.of(walker) == 1);
    }

    private void createProject(String name) {
        createProject.create(new CreateProject.Command(organization, Actor.SYSTEM, name, ""));
    }

    private int numberOfProjects() {
        return listProjects
                .list(new ListProjects.Query(organization, PageRequest.first(10)))
                .items()
                .size();
    }

    private int numberOfAuditEntries() {
        return listAuditEntries
                .list(new ListAuditEntries.Query(organization, PageRequest.first(10)))
                .items()
                .size();
    }

    private static void await(String what, BooleanSupplier condition) {
        var giveUp = Instant.now().plus(Duration.ofSeconds(10));
        while (!condition.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(giveUp), what + " did not come within 10 s");
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
