package io.apidirect.application.deployment;

import static io.apidirect.application.deployment.DeploymentScene.DEV;
import static io.apidirect.domain.accountlink.AccountLinks.ADA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.deployment.Deployment;
import io.apidirect.domain.deployment.DeploymentRule;
import io.apidirect.domain.deployment.DeploymentState;
import io.apidirect.domain.deployment.DriftCheck;
import io.apidirect.domain.deployment.Drifting;
import io.apidirect.domain.deployment.Layer;
import io.apidirect.domain.deployment.LayerDrift.Status;
import io.apidirect.domain.deployment.PropertyDrift;
import io.apidirect.domain.deployment.ResourceDrift;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.RuleBroken;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DriftScenariosTest {

    private static final String NETWORK = "apidirect-shop-dev-network";
    private static final String SERVICE = "apidirect-shop-dev-service";
    private static final ResourceDrift RETENTION =
            Drifting.aResource(
                    "LogGroup",
                    "AWS::Logs::LogGroup",
                    PropertyDrift.of("AWS::Logs::LogGroup", "/RetentionInDays", "7", "365"));
    private static final ResourceDrift WEIGHT =
            Drifting.aResource(
                    "Rule",
                    "AWS::ElasticLoadBalancingV2::ListenerRule",
                    PropertyDrift.of(
                            "AWS::ElasticLoadBalancingV2::ListenerRule",
                            "/Actions/0/ForwardConfig/TargetGroups/0/Weight",
                            "100",
                            "0"));

    private final DeploymentScene scene = new DeploymentScene();

    private Deployment repair(DriftCheck check) {
        return scene.repair(check);
    }

    private long count(String call) {
        return scene.aws.calls().stream().filter(made -> made.startsWith(call)).count();
    }

    @Test
    void whatNobodyTouchedIsInSync() {
        scene.deploy(1);
        var check = scene.look();
        assertEquals(Status.IN_SYNC, check.status());
        assertEquals(3, check.layers().size());
        assertTrue(scene.events.names().contains("drift.checked.v1"));
    }

    @Test
    void aChangeByHandIsNamedWithBothValuesAndRepaired() {
        scene.deploy(1);
        scene.aws.drift().drift(NETWORK, RETENTION);
        var check = scene.look();
        assertEquals(Status.DRIFTED, check.status());
        assertEquals(Set.of(Layer.NETWORK), check.repairable());
        var before = scene.running.find(DEV.organization(), check.order().environment());
        var repaired = scene.finish(repair(check));
        assertInstanceOf(DeploymentState.Live.class, repaired.state());
        assertEquals(1, count("createRevertingChangeSet"));
        assertTrue(scene.events.names().contains("deployment.repaired.v1"));
        assertEquals(Status.IN_SYNC, scene.look().status());
        var after = scene.running.find(DEV.organization(), check.order().environment());
        assertEquals(before.orElseThrow().digests(), after.orElseThrow().digests());
        assertEquals(before.orElseThrow().releases(), after.orElseThrow().releases());
    }

    @Test
    void aRepairIsTheOneChangeThatGoesOn() {
        scene.deploy(1);
        scene.aws.drift().drift(NETWORK, RETENTION);
        var check = scene.look();
        repair(check);
        assertEquals(
                DeploymentRule.ONE_CHANGE_AT_A_TIME,
                assertThrows(RuleBroken.class, () -> scene.takeAway()).rule());
        assertEquals(
                DeploymentRule.ONE_CHANGE_AT_A_TIME,
                assertThrows(RuleBroken.class, () -> scene.look()).rule());
    }

    @Test
    void aRepairThatFailsLeavesTheReleaseServing() {
        scene.deploy(1);
        scene.aws.drift().drift(SERVICE, RETENTION);
        var check = scene.look();
        scene.aws.failNext(SERVICE);
        var failed = scene.finish(repair(check));
        assertInstanceOf(DeploymentState.Failed.class, failed.state());
        assertTrue(scene.aws.stackNames().contains(SERVICE));
    }

    @Test
    void aServiceThatIsUnwellAfterItsRepairIsNotTakenAway() {
        scene.deploy(1);
        scene.aws.drift().drift(SERVICE, RETENTION);
        var check = scene.look();
        scene.aws.becomeUnwell();
        var unwell = scene.finish(repair(check));
        assertInstanceOf(DeploymentState.Failed.class, unwell.state());
        assertEquals(0, count("delete"));
        assertTrue(scene.aws.stackNames().contains(SERVICE));
    }

    @Test
    void whatAwsChangesItselfIsNoDrift() {
        scene.deploy(1);
        scene.aws.drift().drift(SERVICE, WEIGHT);
        var check = scene.look();
        assertEquals(Status.IN_SYNC, check.status());
        assertEquals(
                DeploymentRule.DRIFT_IS_KNOWN,
                assertThrows(RuleBroken.class, () -> repair(check)).rule());
    }

    @Test
    void aRepairNeverUndoesWhatAwsChangedItself() {
        scene.deploy(1);
        scene.aws.drift().drift(SERVICE, WEIGHT);
        scene.aws.drift().drift(SERVICE, RETENTION);
        var check = scene.look();
        assertEquals(Status.DRIFTED, check.status());
        assertEquals(
                DeploymentRule.DRIFT_CAN_BE_REVERTED,
                assertThrows(RuleBroken.class, () -> repair(check)).rule());
    }

    @Test
    void onlyTheNewestFindingsAreRepaired() {
        scene.deploy(1);
        scene.aws.drift().drift(NETWORK, RETENTION);
        var older = scene.look();
        scene.clock.pass(Duration.ofMinutes(1));
        scene.look();
        assertEquals(
                DeploymentRule.DRIFT_IS_KNOWN,
                assertThrows(RuleBroken.class, () -> repair(older)).rule());
    }

    @Test
    void whatCannotBeComparedIsUnknownAndSaysWhy() {
        scene.deploy(1);
        scene.aws.drift().hide(NETWORK, "Failed to detect drift on resource [Vpc].");
        var check = scene.look();
        assertEquals(Status.UNKNOWN, check.status());
        assertTrue(check.layers().toString().contains("[Vpc]"));
    }

    @Test
    void anAccountThatLetsNobodyLookEndsTheCheck() {
        scene.deploy(1);
        scene.aws.drift().deny();
        assertEquals(Status.UNKNOWN, scene.look().status());
    }

    @Test
    void everyLiveEnvironmentIsLookedAtOnceADay() {
        scene.lookForDrift.run();
        assertTrue(scene.events.names().stream().noneMatch("drift.checked.v1"::equals));
        scene.deploy(1);
        scene.lookForDrift.run();
        var query = new ShowRunningEnvironment.Query(ADA, DEV);
        var first = scene.end(scene.showDrift.show(query));
        assertEquals(Actor.SYSTEM, first.order().actor());
        scene.lookForDrift.run();
        assertEquals(first.order().id(), scene.showDrift.show(query).order().id());
        scene.clock.pass(Duration.ofDays(1).plusMinutes(1));
        scene.lookForDrift.run();
        assertTrue(!first.order().id().equals(scene.showDrift.show(query).order().id()));
    }
}
