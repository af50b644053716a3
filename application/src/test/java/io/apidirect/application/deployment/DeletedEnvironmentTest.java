package io.apidirect.application.deployment;

import static io.apidirect.domain.accountlink.AccountLinks.ADA;
import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.apidirect.application.shared.BackgroundErrand.Outcome;
import io.apidirect.domain.deployment.Deployment;
import io.apidirect.domain.deployment.DeploymentState;
import io.apidirect.domain.shared.NotFound;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Changes of an environment that is not there any more. */
class DeletedEnvironmentTest {

    private final DeploymentScene scene = new DeploymentScene();

    private void deleteEnvironment(Deployment of) {
        var environment = scene.environments.the(ENGINES, of.order().environment());
        environment.delete(_ -> false, ADA, scene.clock.instant());
        scene.environments.save(environment);
    }

    @Test
    void itsDeploymentFailsAndSaysWhyInsteadOfBeingTriedForEver() {
        var deployment = scene.approve(scene.plan(1));
        deleteEnvironment(deployment);
        var failed =
                assertInstanceOf(DeploymentState.Failed.class, scene.finish(deployment).state());
        assertEquals("The environment was deleted meanwhile.", failed.failure().cause());
        var stands = scene.running.orEmpty(ENGINES, deployment.order().environment());
        assertEquals(Optional.empty(), stands.active());
    }

    @Test
    void theJobOfACancelledDeploymentEnds() {
        var deployment = scene.approve(scene.plan(1));
        scene.cancel.cancel(new CancelDeployment.Command(ENGINES, ADA, deployment.id()));
        deleteEnvironment(deployment);
        assertInstanceOf(Outcome.Finished.class, scene.advance(deployment));
    }

    @Test
    void itsPlanStartsNothing() {
        var plan = scene.plan(1);
        var environment = scene.environments.the(ENGINES, plan.content().environment());
        environment.delete(_ -> false, ADA, scene.clock.instant());
        scene.environments.save(environment);
        assertThrows(NotFound.class, () -> scene.approve(plan));
    }
}
