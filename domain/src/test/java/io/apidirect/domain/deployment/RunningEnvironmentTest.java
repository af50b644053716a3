package io.apidirect.domain.deployment;

import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static io.apidirect.domain.accountlink.AccountLinks.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.project.Profile;
import io.apidirect.domain.settings.DatabaseSettings;
import io.apidirect.domain.settings.Setting;
import io.apidirect.domain.settings.SettingsCompletion;
import io.apidirect.domain.settings.TaskSettings;
import io.apidirect.domain.shared.RuleBroken;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What stands is, layer by layer, what was deployed last. */
class RunningEnvironmentTest {

    private static final ServiceSettings PLAIN = written(1, Map.of("cpu", "256"));
    private static final ServiceSettings MICRO =
            written(2, Map.of("cpu", "512", "database.class", "db.t4g.micro"));
    private static final ServiceSettings MEDIUM =
            written(3, Map.of("cpu", "1024", "database.class", "db.t4g.medium"));

    private static ServiceSettings written(int version, Map<String, String> written) {
        var some = Deploying.settings(version);
        return new ServiceSettings(
                some.address(),
                some.account(),
                some.boundaryArn(),
                some.profile(),
                Deploying.anApp(written),
                SettingsCompletion.complete(written, Profile.DEV, "eu-west-1"),
                some.source(),
                Map.of("VERSION", String.valueOf(version)),
                Map.of());
    }

    private static RunningEnvironment standing(
            List<ServiceSettings> newestFirst,
            @Nullable ServiceSettings standing,
            Set<Layer> layers) {
        var releases =
                newestFirst.stream()
                        .map(
                                it ->
                                        new Release(
                                                it == PLAIN ? 1 : it == MICRO ? 2 : 3,
                                                new DeploymentId(new UUID(8, 1)),
                                                it,
                                                NOON))
                        .toList();
        return RunningEnvironment.restore(
                new RunningEnvironment.Snapshot(
                        new EnvironmentId(new UUID(8, 2)),
                        ENGINES,
                        null,
                        releases,
                        true,
                        LayerOutputs.NONE,
                        layers.stream().collect(Collectors.toMap(it -> it, _ -> "of r3")),
                        newestFirst.getFirst(),
                        standing,
                        3,
                        0,
                        1));
    }

    /** The end of a deployment of {@code settings} that leaves these digests. */
    private static void concluded(
            RunningEnvironment stands,
            ServiceSettings settings,
            int release,
            DeploymentState ending,
            Map<Layer, String> digests) {
        var some = Deploying.aDeployment(stands.id());
        var order = some.order();
        stands.admit(order.id());
        var deployment =
                Deployment.restore(
                        new Deployment.Snapshot(
                                new Deployment.Order(
                                        order.id(),
                                        order.kind(),
                                        order.environment(),
                                        order.accountLink(),
                                        order.actor(),
                                        order.createdAt(),
                                        release,
                                        settings,
                                        null,
                                        Map.of(),
                                        Set.of(),
                                        null),
                                ending,
                                some.steps(),
                                LayerOutputs.NONE,
                                digests,
                                1,
                                0,
                                1));
        stands.conclude(deployment, NOON);
    }

    private static String text(ServiceSettings settings, Setting<?> setting) {
        return settings.values().text(setting).orElse("");
    }

    private static ServiceSettings theStanding(RunningEnvironment environment) {
        return environment.standing().orElseThrow();
    }

    @Test
    void aRollbackTakesTheServiceOfTheReleaseAndTheDatabaseThatStands() {
        var stands = standing(List.of(MEDIUM, MICRO), MEDIUM, MEDIUM.layers());
        var goal = new Rollback(2).goal(stands);
        assertEquals("512", text(goal.settings(), TaskSettings.CPU));
        assertEquals(Map.of("VERSION", "2"), goal.settings().variables());
        assertEquals(Deploying.source(2), goal.settings().source());
        assertEquals("db.t4g.medium", text(goal.settings(), DatabaseSettings.CLASS));
        assertEquals("db.t4g.medium", goal.settings().app().written().get("database.class"));
        assertEquals(MEDIUM, goal.fallback());
    }

    @Test
    void afterARollbackTheMixtureStandsAndTheReleaseIsStillItself() {
        var stands = standing(List.of(MEDIUM, MICRO), MEDIUM, MEDIUM.layers());
        var goal = new Rollback(2).goal(stands);
        concluded(stands, goal.settings(), 2, new DeploymentState.Live(NOON), stands.digests());
        assertEquals(goal.settings(), theStanding(stands));
        assertEquals(MICRO, stands.serving().orElseThrow().settings());
        assertEquals(theStanding(stands), new Repair(List.of(Layer.DATA)).goal(stands).settings());
        assertEquals(stands.snapshot(), RunningEnvironment.restore(stands.snapshot()).snapshot());
    }

    @Test
    void aReleaseWhoseDatabaseIsGoneIsNotRolledBackTo() {
        var stands = standing(List.of(PLAIN, MICRO), PLAIN, PLAIN.layers());
        var refusal = assertThrows(RuleBroken.class, () -> new Rollback(2).goal(stands));
        assertEquals(DeploymentRule.RELEASE_FINDS_ITS_STACKS, refusal.rule());
        assertEquals(
                "Release r2 needs what does not stand any more: apidirect-shop-dev-data.",
                refusal.detail());
    }

    @Test
    void aReleaseWithoutADatabaseServesBesideTheOneThatStandsAndIsFreeOfItAfterwards() {
        var stands = standing(List.of(MICRO, PLAIN), MICRO, MICRO.layers());
        var goal = new Rollback(1).goal(stands);
        assertTrue(goal.settings().layers().contains(Layer.DATA));
        concluded(stands, goal.settings(), 1, new DeploymentState.Live(NOON), stands.digests());
        var without =
                standing(
                        stands.releases().stream().map(Release::settings).toList(),
                        MEDIUM,
                        PLAIN.layers());
        assertEquals("256", text(new Rollback(1).goal(without).settings(), TaskSettings.CPU));
    }

    @Test
    void aFailedDeploymentLeavesTheLayersThatItChanged() {
        var stands = standing(List.of(MICRO), MICRO, MICRO.layers());
        var digests = LayerDigests.with(stands.digests(), Layer.DATA, "of r4");
        concluded(stands, MEDIUM, 3, someFailure(), digests);
        assertEquals("db.t4g.medium", text(theStanding(stands), DatabaseSettings.CLASS));
        assertEquals("512", text(theStanding(stands), TaskSettings.CPU));
        assertEquals(MEDIUM, stands.lastSettings().orElseThrow());
        assertEquals(theStanding(stands), stands.fallback());
    }

    private static DeploymentState someFailure() {
        return new DeploymentState.Failed(NOON, new Failure("The tasks do not start.", "Mend it."));
    }

    @Test
    void aSnapshotOfEarlierTimesStandsAsItsReleaseSays() {
        var stands = standing(List.of(MEDIUM, MICRO), null, MEDIUM.layers());
        assertEquals(MEDIUM, theStanding(stands));
        var empty = RunningEnvironment.empty(stands.id(), ENGINES);
        assertTrue(empty.standing().isEmpty());
        assertNull(empty.fallback());
    }

    @Test
    void nothingStandsAfterItWasDestroyed() {
        var stands = standing(List.of(MICRO), MICRO, MICRO.layers());
        concluded(stands, MICRO, 2, new DeploymentState.Destroyed(NOON), Map.of());
        assertTrue(stands.standing().isEmpty());
    }
}
