package io.apidirect.application.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.deployment.ChangePlan;
import io.apidirect.domain.deployment.Deploying;
import io.apidirect.domain.deployment.DeploymentState;
import io.apidirect.domain.deployment.Layer;
import io.apidirect.domain.deployment.LayerChange.Action;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody updates a stack by other means than API-Direct, such as an ejected deploy.sh. */
class OutsideChangeScenariosTest {

    private static final String NETWORK = "apidirect-shop-dev-network";
    private static final Map<String, String> OTHERS = Map.of("Project", "other");

    private final DeploymentScene scene = new DeploymentScene();

    private static Action network(ChangePlan plan) {
        return plan.content().layers().stream()
                .filter(it -> it.layer() == Layer.NETWORK)
                .findFirst()
                .orElseThrow()
                .action();
    }

    @Test
    void itIsPlannedToBeBroughtBackAndSaidSo() {
        scene.deploy(1);
        scene.aws.updateByOthers(NETWORK, OTHERS);
        var plan = scene.plan(1);
        assertEquals(Action.UPDATE, network(plan));
        var note = plan.content().notes().getFirst();
        assertTrue(note.contains(NETWORK + " was changed outside of API-Direct"), note);
    }

    @Test
    void aDeploymentBringsItBackAsThePlanShows() {
        scene.deploy(1);
        scene.aws.updateByOthers(NETWORK, OTHERS);
        scene.aws.updateByOthers(NETWORK, "awscli-cloudformation-package-deploy-1");
        scene.aws.upload(Deploying.source(2));
        var deployment = scene.finish(scene.approve(scene.plan(2)));
        assertInstanceOf(DeploymentState.Live.class, deployment.state());
        assertEquals(Map.of("Project", "shop"), scene.aws.parameters(NETWORK));
        assertFalse(scene.plan(2).hasChanges());
    }

    @Test
    void aStackThatOthersUpdatedToTheVerySameIsAskedAboutAndLeftAlone() {
        scene.deploy(1);
        scene.aws.updateByOthers(NETWORK, "awscli-cloudformation-package-deploy-1");
        var plan = scene.plan(1);
        assertEquals(Action.UNCHANGED, network(plan));
        assertEquals(List.of(), plan.content().notes());
        assertTrue(scene.aws.calls().contains("deleteChangeSet " + NETWORK));
    }

    @Test
    void aStackThatOthersTookAwayIsMadeAgain() {
        scene.deploy(1);
        scene.aws.deleteAsCustomer(NETWORK);
        assertEquals(Action.CREATE, network(scene.plan(1)));
    }
}
