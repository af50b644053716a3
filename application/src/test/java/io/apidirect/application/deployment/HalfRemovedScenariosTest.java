package io.apidirect.application.deployment;

import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.deployment.AppSettings;
import io.apidirect.domain.deployment.ChangePlan;
import io.apidirect.domain.deployment.Deploying;
import io.apidirect.domain.deployment.Deployment;
import io.apidirect.domain.deployment.DeploymentRule;
import io.apidirect.domain.deployment.DeploymentState;
import io.apidirect.domain.deployment.Failure;
import io.apidirect.domain.deployment.Layer;
import io.apidirect.domain.deployment.LayerChange;
import io.apidirect.domain.deployment.StackStatus;
import io.apidirect.domain.deployment.StepName;
import io.apidirect.domain.deployment.StepState;
import io.apidirect.domain.shared.RuleBroken;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A destroy that failed leaves a database that nothing but a destroy may take away. */
class HalfRemovedScenariosTest {

    private static final AppSettings WITH_DATABASE =
            Deploying.anApp(Map.of("database.name", "shop"));
    private static final String DATA = "apidirect-shop-dev-data";

    private final DeploymentScene scene = new DeploymentScene();

    /** A tag changes every stack. */
    private static AppSettings tagged() {
        return new AppSettings(
                WITH_DATABASE.start(),
                WITH_DATABASE.build(),
                WITH_DATABASE.written(),
                WITH_DATABASE.variables(),
                WITH_DATABASE.secrets(),
                WITH_DATABASE.workers(),
                WITH_DATABASE.schedules(),
                Map.of("team", "shop"),
                WITH_DATABASE.databaseParameters(),
                WITH_DATABASE.logFilters());
    }

    private Deployment deploy(int version) {
        scene.aws.upload(Deploying.source(version));
        return scene.finish(scene.approve(scene.plan(version, WITH_DATABASE)));
    }

    private Deployment failToDestroy() {
        deploy(1);
        scene.aws.hold(DATA);
        return scene.finish(scene.takeAway());
    }

    private long deletions() {
        return scene.aws.calls().stream().filter(("delete " + DATA)::equals).count();
    }

    private static Failure failure(Deployment deployment, StepName step) {
        return assertInstanceOf(StepState.Failed.class, deployment.steps().find(step).orElseThrow())
                .failure();
    }

    private static LayerChange dataOf(ChangePlan plan) {
        return plan.content().layers().stream()
                .filter(it -> it.layer() == Layer.DATA)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDestroyThatCannotGoOnSaysWhyAfterThreeTries() {
        var destroyed = failToDestroy();
        var failed = assertInstanceOf(DeploymentState.Failed.class, destroyed.state());
        assertEquals(3, deletions());
        assertTrue(failed.failure().cause().contains("could not delete"), failed.toString());
        assertTrue(failed.failure().cause().contains("Boom."), failed.toString());
        assertTrue(failed.failure().remedy().contains("run the command again"));
    }

    @Test
    void nothingIsPlannedOntoWhatIsHalfRemoved() {
        failToDestroy();
        var plan = scene.plan(2, WITH_DATABASE);
        var problem = dataOf(plan).problem().orElseThrow();
        assertEquals(LayerChange.Action.UPDATE, dataOf(plan).action());
        assertTrue(problem.contains("DELETE_FAILED"), problem);
        assertTrue(problem.contains("apidirect destroy"), problem);
        var refusal = assertThrows(RuleBroken.class, () -> scene.approve(plan));
        assertEquals(DeploymentRule.TEMPLATES_ARE_ACCEPTED, refusal.rule());
    }

    @Test
    void whatStandsIsNotSaidToBeUsedByTheNextDeployment() {
        var destroyed = failToDestroy();
        var stands = scene.running.find(ENGINES, destroyed.order().environment()).orElseThrow();
        var told = stands.leftovers().orElseThrow();
        assertTrue(told.contains("The removal of " + DATA + " did not finish"), told);
        assertTrue(!told.contains("apidirect deploy"), told);
    }

    @Test
    void aDeploymentThatMeetsAHalfRemovedDatabaseLeavesItAloneAndSaysTheWayOut() {
        deploy(1);
        var plan = scene.plan(2, tagged());
        scene.aws.upload(Deploying.source(2));
        var deployment = scene.approve(plan);
        scene.aws.becomes(DATA, StackStatus.DELETE_FAILED);
        var ended = scene.finish(deployment);
        assertEquals(0, deletions());
        var failure = failure(ended, StepName.DATA_STACK);
        assertTrue(failure.cause().contains("half removed"), failure.cause());
        assertTrue(failure.cause().contains("Boom."), failure.cause());
        assertTrue(failure.remedy().contains("apidirect destroy"), failure.remedy());
    }

    @Test
    void aFirstDeploymentTooLeavesWhatIsHalfRemovedAlone() {
        scene.aws.upload(Deploying.source(1));
        var deployment = scene.approve(scene.plan(1, WITH_DATABASE));
        scene.aws.becomes(DATA, StackStatus.DELETE_FAILED);
        var ended = scene.finish(deployment);
        assertInstanceOf(DeploymentState.Failed.class, ended.state());
        assertEquals(0, deletions());
    }

    @Test
    void cancellingInAnyRoundDeletesNothingThatIsHalfRemoved() {
        for (int rounds = 0; rounds < 8; rounds++) {
            var each = new HalfRemovedScenariosTest();
            each.deploy(1);
            var plan = each.scene.plan(2, tagged());
            var deployment = each.scene.approve(plan);
            each.scene.aws.becomes(DATA, StackStatus.DELETE_FAILED);
            for (int round = 0; round < rounds; round++) {
                each.scene.advance(deployment);
            }
            if (!each.scene.now(deployment).state().isFinal()) {
                each.scene.cancel.cancel(
                        new CancelDeployment.Command(
                                ENGINES, DeploymentScene.DEVELOPER.actor(), deployment.id()));
            }
            each.scene.finish(deployment);
            assertEquals(0, each.deletions(), "after round " + rounds);
        }
    }

    @Test
    void theDestroyIsFinishedOnceItsCauseIsAway() {
        failToDestroy();
        scene.aws.parameter(DATA, "DatabaseDeletionProtection", "true");
        scene.aws.letGo(DATA);
        assertInstanceOf(DeploymentState.Destroyed.class, scene.finish(scene.takeAway()).state());
        assertEquals(0, scene.aws.stackNames().size());
    }

    @Test
    void aRestOfAFailedFirstCreationIsReplaced() {
        scene.aws.becomes(DATA, StackStatus.ROLLBACK_COMPLETE);
        assertInstanceOf(DeploymentState.Live.class, deploy(1).state());
        assertEquals(1, deletions());
    }

    @Test
    void aDatabaseThatStandsProtectedStopsTheDestroyBeforeTheServiceGoes() {
        deploy(1);
        scene.aws.parameter(DATA, "DatabaseDeletionProtection", "true");
        var ended = scene.finish(scene.takeAway());
        var failure = failure(ended, StepName.SERVICE_REMOVAL);
        assertTrue(failure.cause().contains("database"), failure.cause());
        assertTrue(failure.cause().contains("protected against deletion"), failure.cause());
        assertEquals(4, scene.aws.stackNames().size());
    }
}
