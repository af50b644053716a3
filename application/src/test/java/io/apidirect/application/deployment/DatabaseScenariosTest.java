package io.apidirect.application.deployment;

import static io.apidirect.domain.accountlink.AccountLinks.ADA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.deployment.AppSettings;
import io.apidirect.domain.deployment.ChangePlan;
import io.apidirect.domain.deployment.Deploying;
import io.apidirect.domain.deployment.Deployment;
import io.apidirect.domain.deployment.DeploymentRule;
import io.apidirect.domain.deployment.DeploymentState;
import io.apidirect.domain.deployment.Layer;
import io.apidirect.domain.deployment.LayerChange.Action;
import io.apidirect.domain.deployment.RenderedTemplate;
import io.apidirect.domain.deployment.RunningEnvironment;
import io.apidirect.domain.deployment.Templates;
import io.apidirect.domain.deployment.ejection.EjectedFile;
import io.apidirect.domain.settings.DatabaseSettings;
import io.apidirect.domain.settings.TaskSettings;
import io.apidirect.domain.shared.RuleBroken;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An environment gets a database, keeps it, and loses it only when somebody means it. */
class DatabaseScenariosTest {

    private static final AppSettings WITH_DATABASE =
            Deploying.anApp(Map.of("database.name", "shop"));
    private static final AppSettings PROTECTED =
            Deploying.anApp(Map.of("database.deletionProtection", "true"));
    private static final ShowRunningEnvironment.Query DEV =
            new ShowRunningEnvironment.Query(ADA, DeploymentScene.DEV);
    private static final String DATA = "apidirect-shop-dev-data";

    private final DeploymentScene scene = new DeploymentScene();

    private static Map<Layer, Action> actions(ChangePlan plan) {
        var actions = new EnumMap<Layer, Action>(Layer.class);
        plan.content().layers().forEach(it -> actions.put(it.layer(), it.action()));
        return actions;
    }

    private Deployment deploy(int version, AppSettings app) {
        scene.aws.upload(Deploying.source(version));
        return scene.finish(scene.approve(scene.plan(version, app)));
    }

    @Test
    void aDatabaseIsAStackOfItsOwnThatStandsBeforeTheService() {
        var deployment = deploy(1, WITH_DATABASE);
        assertInstanceOf(DeploymentState.Live.class, deployment.state());
        assertTrue(scene.aws.stackNames().contains(DATA));
        var executed =
                scene.aws.calls().stream().filter(it -> it.startsWith("executeChangeSet")).toList();
        assertTrue(
                executed.indexOf("executeChangeSet " + DATA)
                        < executed.indexOf("executeChangeSet apidirect-shop-dev-service"),
                executed.toString());
    }

    @Test
    void aRedeployLeavesTheDatabaseAlone() {
        deploy(1, WITH_DATABASE);
        assertEquals(Action.UNCHANGED, actions(scene.plan(2, WITH_DATABASE)).get(Layer.DATA));
    }

    @Test
    void aNewDatabaseChangesTheServiceThatGetsItEvenWhereItsOwnSettingsStay() {
        deploy(1, Deploying.anApp());
        var plan = scene.plan(1, WITH_DATABASE);
        assertEquals(Action.CREATE, actions(plan).get(Layer.DATA));
        assertEquals(Action.UPDATE, actions(plan).get(Layer.SERVICE));
        assertTrue(
                scene.aws.proposed().values().stream()
                        .anyMatch(
                                it ->
                                        "DatabaseEndpoint-to-come"
                                                .equals(it.get("DatabaseEndpoint"))),
                "CloudFormation is asked as if the database stood");
        scene.finish(scene.approve(plan));
        var service = scene.aws.parameters("apidirect-shop-dev-service");
        assertEquals("http://" + DATA, service.get("DatabaseEndpoint"));
        assertFalse(scene.plan(1, WITH_DATABASE).hasChanges());
    }

    @Test
    void takingTheDatabaseAwayNeedsTheNameOfTheEnvironment() {
        deploy(1, WITH_DATABASE);
        var without = scene.plan(2, Deploying.anApp());
        assertEquals(Action.DELETE, actions(without).get(Layer.DATA));
        assertTrue(without.losesData());
        var refusal = assertThrows(RuleBroken.class, () -> scene.approve(without));
        assertEquals(DeploymentRule.DATA_LOSS_IS_CONFIRMED, refusal.rule());
        assertTrue(scene.aws.stackNames().contains(DATA));
        scene.aws.upload(Deploying.source(2));
        var deployment = scene.finish(scene.approve(without, "dev"));
        assertInstanceOf(DeploymentState.Live.class, deployment.state());
        assertFalse(scene.aws.stackNames().contains(DATA));
    }

    @Test
    void aProtectedDatabaseIsNeitherTakenAwayNorDestroyed() {
        deploy(1, PROTECTED);
        var planning = assertThrows(RuleBroken.class, () -> scene.plan(2, Deploying.anApp()));
        assertEquals(DeploymentRule.DATABASE_IS_NOT_PROTECTED, planning.rule());
        var destroying = assertThrows(RuleBroken.class, scene::takeAway);
        assertEquals(DeploymentRule.DATABASE_IS_NOT_PROTECTED, destroying.rule());
    }

    @Test
    void aProtectedLoadBalancerIsNotDestroyedHalfway() {
        deploy(1, Deploying.anApp(Map.of("loadBalancer.deletionProtection", "true")));
        var destroying = assertThrows(RuleBroken.class, scene::takeAway);
        assertEquals(DeploymentRule.LOAD_BALANCER_IS_NOT_PROTECTED, destroying.rule());
        assertEquals(3, scene.aws.stackNames().size());
    }

    @Test
    void aRollbackToAReleaseWithoutDatabaseKeepsTheData() {
        deploy(1, Deploying.anApp());
        deploy(2, WITH_DATABASE);
        var back = scene.finish(scene.goBack());
        assertInstanceOf(DeploymentState.Live.class, back.state());
        assertTrue(scene.aws.stackNames().contains(DATA));
    }

    @Test
    void aReleaseWhoseDatabaseWasTakenAwayIsNotRolledBackTo() {
        deploy(1, WITH_DATABASE);
        scene.aws.upload(Deploying.source(2));
        scene.finish(scene.approve(scene.plan(2, Deploying.anApp()), "dev"));
        var refusal = assertThrows(RuleBroken.class, () -> scene.goBack(1));
        assertEquals(DeploymentRule.RELEASE_FINDS_ITS_STACKS, refusal.rule());
        assertThrows(RuleBroken.class, () -> scene.request(new UndertakingWish.Rollback(1)));
        assertTrue(scene.show.show(DEV).stands().active().isEmpty());
    }

    @Test
    void aRollbackLeavesTheDatabaseAsItStandsAndEverybodySaysSo() {
        deploy(1, Deploying.anApp(Map.of("cpu", "512", "database.class", "db.t4g.micro")));
        deploy(2, Deploying.anApp(Map.of("cpu", "1024", "database.class", "db.t4g.medium")));
        var back = scene.finish(scene.goBack(1));
        assertInstanceOf(DeploymentState.Live.class, back.state());
        var stands = scene.show.sight(DEV).settings();
        assertEquals("db.t4g.medium", stands.values().the(DatabaseSettings.CLASS));
        assertEquals(512, stands.values().the(TaskSettings.CPU));
        var ejected =
                new EjectEnvironment(scene.desired, scene.running, echoing())
                        .eject(DEV).stream()
                                .filter(it -> it.path().equals("templates/data.yaml"))
                                .map(EjectedFile::content)
                                .toList();
        assertEquals(List.of("db.t4g.medium"), ejected);
    }

    /** As rollbacks of earlier times could leave it. */
    @Test
    void aServiceWhoseDatabaseIsGoneIsNotGivenAway() {
        deploy(1, WITH_DATABASE);
        var old = scene.show.show(DEV).stands().snapshot();
        scene.running.save(
                RunningEnvironment.restore(
                        new RunningEnvironment.Snapshot(
                                old.id(),
                                old.organization(),
                                null,
                                old.releases(),
                                true,
                                old.outputs().without(Layer.DATA),
                                Map.of(
                                        Layer.BUILD, "b",
                                        Layer.NETWORK, "n",
                                        Layer.SERVICE, "s"),
                                old.lastSettings(),
                                null,
                                old.basis(),
                                old.usedReleases(),
                                old.version())));
        var ejection = new EjectEnvironment(scene.desired, scene.running, echoing());
        var refusal = assertThrows(RuleBroken.class, () -> ejection.eject(DEV));
        assertEquals(DeploymentRule.RELEASE_FINDS_ITS_STACKS, refusal.rule());
    }

    /** A template of the class of the database, whatever the layer. */
    private static Templates echoing() {
        return (layer, settings, _) ->
                new RenderedTemplate(
                        layer,
                        settings.values().the(DatabaseSettings.CLASS),
                        Map.of(),
                        Set.of(),
                        List.of(),
                        Map.of(),
                        "digest");
    }

    @Test
    void destroyingTakesTheDatabaseAfterTheServiceAndBeforeTheNetwork() {
        deploy(1, WITH_DATABASE);
        assertInstanceOf(DeploymentState.Destroyed.class, scene.finish(scene.takeAway()).state());
        var deleted =
                scene.aws.calls().stream().filter(it -> it.startsWith("delete apidirect")).toList();
        assertTrue(
                deleted.indexOf("delete apidirect-shop-dev-service")
                        < deleted.indexOf("delete " + DATA),
                deleted.toString());
        assertTrue(
                deleted.indexOf("delete " + DATA)
                        < deleted.indexOf("delete apidirect-shop-dev-network"),
                deleted.toString());
        assertEquals(0, scene.aws.stackNames().size());
    }
}
