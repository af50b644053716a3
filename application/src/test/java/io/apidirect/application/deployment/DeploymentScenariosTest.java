package io.apidirect.application.deployment;

import static io.apidirect.domain.accountlink.AccountLinks.ADA;
import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.application.shared.BackgroundErrand.Outcome;
import io.apidirect.domain.deployment.ChangePlan;
import io.apidirect.domain.deployment.ChangePlanId;
import io.apidirect.domain.deployment.Deploying;
import io.apidirect.domain.deployment.Deployment;
import io.apidirect.domain.deployment.DeploymentRule;
import io.apidirect.domain.deployment.DeploymentState;
import io.apidirect.domain.deployment.Deployments;
import io.apidirect.domain.deployment.LayerChange.Action;
import io.apidirect.domain.deployment.PlanWarnings;
import io.apidirect.domain.deployment.StepName;
import io.apidirect.domain.deployment.StepState;
import io.apidirect.domain.deployment.TemplateFinding;
import io.apidirect.domain.project.ProjectsOfTests;
import io.apidirect.domain.shared.Fault;
import io.apidirect.domain.shared.NotFound;
import io.apidirect.domain.shared.PageRequest;
import io.apidirect.domain.shared.RuleBroken;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeploymentScenariosTest {

    private final DeploymentScene scene = new DeploymentScene();

    private long count(String call) {
        return scene.aws.calls().stream().filter(made -> made.startsWith(call)).count();
    }

    private static List<Action> actions(io.apidirect.domain.deployment.ChangePlan plan) {
        return plan.content().layers().stream().map(layer -> layer.action()).toList();
    }

    @Test
    void aPlanForARegionOutsideTheResidencyIsRefused() {
        var refusal =
                assertThrows(
                        RuleBroken.class,
                        () -> scene.plan(1, Deploying.anApp(Map.of("residency", "us"))));
        assertEquals(List.of("/residency"), refusal.faults().stream().map(Fault::pointer).toList());
        assertTrue(refusal.faults().getFirst().message().contains("eu-west-1"));
        assertEquals(
                List.of(),
                scene.plan(1, Deploying.anApp(Map.of("residency", "eu"))).content().findings());
    }

    @Test
    void aFirstDeploymentBringsUpThreeStacksAndGoesLive() {
        var plan = scene.plan(1);
        assertEquals(List.of(Action.CREATE, Action.CREATE, Action.CREATE), actions(plan));
        scene.aws.upload(Deploying.source(1));
        var deployment = scene.finish(scene.approve(plan));
        assertInstanceOf(DeploymentState.Live.class, deployment.state());
        assertEquals(3, scene.aws.stackNames().size());
        assertEquals(3, count("createChangeSet"));
        assertEquals(1, count("startBuild"));
        assertTrue(scene.events.names().contains("deployment.went-live.v1"));
    }

    @Test
    void planningTouchesNothingBeforeTheFirstDeployment() {
        scene.plan(1);
        assertEquals(List.of(), scene.aws.calls());
    }

    @Test
    void plansAreShownForAProjectAloneForAnEnvironmentOrForAll() {
        var shops = scene.plan(1).id();
        scene.projects.save(ProjectsOfTests.aProject("mill"));
        assertEquals(List.of(shops), plans(null, null));
        assertEquals(List.of(shops), plans("shop", null));
        assertEquals(List.of(shops), plans("shop", "dev"));
        assertEquals(List.of(), plans("mill", null));
        assertThrows(NotFound.class, () -> plans("loom", null));
    }

    private List<ChangePlanId> plans(@Nullable String project, @Nullable String environment) {
        var page = PageRequest.first(10);
        var query =
                new ShowChangePlans.Many(
                        DeploymentScene.DEV.organization(), project, environment, page);
        return scene.showPlans.list(query).items().stream().map(ChangePlan::id).toList();
    }

    @Test
    void nothingIsBuiltBeforeTheSourceWasUploaded() {
        var deployment = scene.approve(scene.plan(1));
        for (int round = 0; round < 20; round++) {
            assertInstanceOf(Outcome.Again.class, scene.advance(deployment));
        }
        assertEquals(0, count("startBuild"));
        scene.aws.upload(Deploying.source(1));
        assertInstanceOf(DeploymentState.Live.class, scene.finish(deployment).state());
    }

    @Test
    void aRedeployChangesTheServiceOnly() {
        scene.deploy(1);
        var plan = scene.plan(2);
        assertEquals(List.of(Action.UNCHANGED, Action.UNCHANGED, Action.UPDATE), actions(plan));
        scene.aws.upload(Deploying.source(2));
        var deployment = scene.finish(scene.approve(plan));
        assertInstanceOf(DeploymentState.Live.class, deployment.state());
        assertEquals(2, deployment.order().release());
    }

    /** One round; then the clock goes on by the pause, and the pause is answered. */
    private Duration pauseAfterRound(Deployment deployment) {
        if (scene.advance(deployment) instanceof Outcome.Again(var pause)) {
            scene.clock.pass(pause);
            return pause;
        }
        throw new AssertionError("it has ended: " + scene.now(deployment).state());
    }

    @Test
    void whatWasJustBegunIsLookedAtSoonAndThenEverMoreRarely() {
        var deployment = scene.approve(scene.plan(1));
        assertEquals(DeploymentScene.SHORTEST_PAUSE, pauseAfterRound(deployment));
        var pauses = Stream.generate(() -> pauseAfterRound(deployment)).limit(20).toList();
        assertEquals(Duration.ZERO, pauses.stream().min(Comparator.naturalOrder()).orElseThrow());
        assertTrue(pauses.getLast().toSeconds() > 60, "it waits for the source: " + pauses);
        scene.aws.upload(Deploying.source(1));
        assertEquals(Duration.ZERO, pauseAfterRound(deployment), "the source is there");
        assertEquals(DeploymentScene.SHORTEST_PAUSE, pauseAfterRound(deployment), "the build");
    }

    @Test
    void goodAnswersAreCountedQuicklyHoweverLongTheReleaseWasUnwell() {
        scene.aws.upload(Deploying.source(1));
        scene.aws.becomeUnwell();
        var deployment = scene.approve(scene.plan(1));
        while (scene.now(deployment).steps().find(StepName.HEALTH).orElseThrow()
                instanceof StepState.Waiting) {
            pauseAfterRound(deployment);
        }
        var unwell = Stream.generate(() -> pauseAfterRound(deployment)).limit(10).toList();
        assertTrue(unwell.getLast().toSeconds() > 60, unwell.toString());
        scene.aws.becomeWell();
        assertEquals(DeploymentScene.SHORTEST_PAUSE, pauseAfterRound(deployment), "one");
        assertEquals(DeploymentScene.SHORTEST_PAUSE, pauseAfterRound(deployment), "two");
        assertInstanceOf(Outcome.Finished.class, scene.advance(deployment), "three");
        assertInstanceOf(DeploymentState.Live.class, scene.now(deployment).state());
    }

    @Test
    void anUnchangedEnvironmentPlansNoChanges() {
        scene.deploy(1);
        assertFalse(scene.plan(1).hasChanges());
    }

    @Test
    void aSecondChangeIsRefusedWhileOneGoesOn() {
        var first = scene.plan(1);
        var second = scene.plan(1);
        scene.approve(first);
        var refusal = assertThrows(RuleBroken.class, () -> scene.approve(second));
        assertEquals(DeploymentRule.ONE_CHANGE_AT_A_TIME, refusal.rule());
    }

    @Test
    void aPlanIsApprovedOnceAndInTime() {
        var late = scene.plan(1);
        scene.clock.pass(Duration.ofMinutes(60));
        assertEquals(
                DeploymentRule.PLAN_HAS_NOT_EXPIRED,
                assertThrows(RuleBroken.class, () -> scene.approve(late)).rule());
        var twice = scene.plan(1);
        scene.aws.upload(Deploying.source(1));
        scene.finish(scene.approve(twice));
        assertEquals(
                DeploymentRule.PLAN_IS_OPEN,
                assertThrows(RuleBroken.class, () -> scene.approve(twice)).rule());
    }

    @Test
    void aPlanFromBeforeTheLastChangeIsRefused() {
        var old = scene.plan(1);
        scene.deploy(2);
        assertEquals(
                DeploymentRule.PLAN_IS_UP_TO_DATE,
                assertThrows(RuleBroken.class, () -> scene.approve(old)).rule());
    }

    @Test
    void everyMissingSecretIsNamedBeforeAnythingBegins() {
        var app = Deploying.anApp("DATABASE_URL", "STRIPE_KEY");
        var refusal = assertThrows(RuleBroken.class, () -> scene.plan(1, app));
        assertEquals(DeploymentRule.EVERY_SECRET_IS_SET, refusal.rule());
        assertEquals(2, refusal.faults().size());
    }

    @Test
    void aFailedFirstDeploymentNamesTheResourceAndTheLastLines() {
        scene.aws.failNext("apidirect-shop-dev-service");
        var failed = assertInstanceOf(DeploymentState.Failed.class, scene.deploy(1).state());
        assertTrue(failed.failure().cause().contains("Service (AWS::ECS::Service): Boom."));
        assertTrue(failed.failure().cause().contains("no module named 'fastapi'"));
        assertInstanceOf(DeploymentState.Live.class, scene.deploy(2).state());
    }

    @Test
    void afterAFailedFirstDeploymentItIsSaidWhatStandsAndTheNextOneUsesIt() {
        scene.aws.failNext("apidirect-shop-dev-service");
        var deployment = scene.deploy(1);
        var failed = assertInstanceOf(DeploymentState.Failed.class, deployment.state());
        var stands = scene.running.find(ENGINES, deployment.order().environment()).orElseThrow();
        var told = stands.leftovers().orElseThrow();
        assertTrue(told.contains("apidirect-shop-dev-build and apidirect-shop-dev-network"), told);
        assertTrue(told.contains("Amazon charges"), told);
        assertTrue(told.contains("apidirect deploy") && told.contains("apidirect destroy"), told);
        assertTrue(failed.failure().remedy().endsWith(told), failed.failure().remedy());
        assertEquals(
                List.of(Action.UNCHANGED, Action.UNCHANGED, Action.CREATE), actions(scene.plan(2)));
        var second = scene.deploy(2);
        assertInstanceOf(DeploymentState.Live.class, second.state());
        assertEquals(1, count("createChangeSet apidirect-shop-dev-network"));
        var serving = scene.running.find(ENGINES, second.order().environment()).orElseThrow();
        assertTrue(serving.leftovers().isEmpty());
    }

    @Test
    void whatAFailedFirstDeploymentWroteCanStillBeRead() {
        scene.aws.failNext("apidirect-shop-dev-service");
        scene.deploy(1);
        var query = new ShowRunningEnvironment.Query(ADA, DeploymentScene.DEV);
        assertEquals(1, scene.look.log(query, 0, "").log().lines().size());
    }

    @Test
    void aSourceOfAnotherSizeThanThePlannedOneIsRefused() {
        var deployment = scene.approve(scene.plan(1));
        for (int round = 0; round < 10; round++) {
            scene.advance(deployment);
        }
        var query = new BeginLooking.Query(ENGINES, ADA, deployment.id());
        var plan = Objects.requireNonNull(deployment.order().plan());
        var planned = scene.plans.the(ENGINES, plan).content().sourceSize();
        assertEquals(
                "source-is-the-planned-one",
                assertThrows(RuleBroken.class, () -> scene.invite.invite(query, planned + 1))
                        .rule()
                        .code());
        assertFalse(scene.invite.invite(query, planned).url().isEmpty());
    }

    @Test
    void aFailedUpdateEndsRolledBackAndTheOldReleaseServes() {
        scene.deploy(1);
        scene.aws.failNext("apidirect-shop-dev-service");
        assertInstanceOf(DeploymentState.RolledBack.class, scene.deploy(2).state());
        var any = new Deployments.Filter(null, null, null);
        var newest = scene.deployments.list(ENGINES, any, PageRequest.first(1)).items().getFirst();
        var environment = scene.running.orEmpty(ENGINES, newest.order().environment());
        assertEquals(1, environment.serving().orElseThrow().number());
    }

    @Test
    void anUnwellReleaseIsReplacedByTheOneBefore() {
        scene.deploy(1);
        scene.aws.becomeUnwell();
        var deployment = scene.deploy(2);
        assertInstanceOf(DeploymentState.RolledBack.class, deployment.state());
        assertEquals(1 + 1 + 1, count("executeChangeSet apidirect-shop-dev-service"));
    }

    @Test
    void anUnwellFirstReleaseIsTakenAway() {
        scene.aws.becomeUnwell();
        var deployment = scene.deploy(1);
        assertInstanceOf(DeploymentState.Failed.class, deployment.state());
        assertFalse(scene.aws.stackNames().contains("apidirect-shop-dev-service"));
    }

    @Test
    void aDeploymentCanBeCancelledInEveryRound() {
        for (int rounds = 0; rounds < 14; rounds++) {
            var fresh = new DeploymentScene();
            fresh.aws.upload(Deploying.source(1));
            var deployment = fresh.approve(fresh.plan(1));
            for (int round = 0; round < rounds; round++) {
                fresh.advance(deployment);
            }
            if (fresh.now(deployment).state().isFinal()) {
                break;
            }
            fresh.cancel.cancel(new CancelDeployment.Command(ENGINES, ADA, deployment.id()));
            var ended = fresh.finish(deployment);
            assertInstanceOf(DeploymentState.Cancelled.class, ended.state(), "after " + rounds);
            assertInstanceOf(DeploymentState.Live.class, fresh.deploy(2).state());
        }
    }

    /** The same request twice: the first run was saved, but died before its answer was kept. */
    private <T> List<T> twice(Supplier<T> request) {
        var made = scene.ids.next();
        return Stream.generate(
                        () -> {
                            scene.ids.begins(made);
                            return request.get();
                        })
                .limit(2)
                .toList();
    }

    @Test
    void aRequestThatDiedUnansweredIsAnsweredByItsSecondRunAndDoneOnce() {
        var plans = twice(() -> scene.plan(1));
        assertEquals(plans.getFirst().id(), plans.getLast().id());
        scene.aws.upload(Deploying.source(1));
        var started = twice(() -> scene.approve(plans.getFirst()));
        assertEquals(started.getFirst().id(), started.getLast().id());
        scene.finish(started.getFirst());
        scene.deploy(2);
        var backs = twice(() -> scene.finish(scene.goBack()));
        assertEquals(backs.getFirst().id(), backs.getLast().id());
        var gone = twice(this::destroyed);
        assertEquals(gone.getFirst().id(), gone.getLast().id());
        var all = new Deployments.Filter(null, null, null);
        assertEquals(4, scene.deployments.list(ENGINES, all, PageRequest.first(10)).items().size());
    }

    @Test
    void cancellingWhatHasEndedIsRefused() {
        var deployment = scene.deploy(1);
        assertThrows(
                RuleBroken.class,
                () ->
                        scene.cancel.cancel(
                                new CancelDeployment.Command(ENGINES, ADA, deployment.id())));
    }

    @Test
    void aRollbackServesTheEarlierReleaseWithoutABuild() {
        scene.deploy(1);
        scene.deploy(2);
        var deployment = scene.finish(scene.goBack());
        assertInstanceOf(DeploymentState.Live.class, deployment.state());
        assertEquals(1, deployment.order().release());
        assertEquals(Deploying.source(1), deployment.order().settings().source());
        assertEquals(2, count("startBuild"));
    }

    @Test
    void anUnknownReleaseIsNotFound() {
        scene.deploy(1);
        var refusal = assertThrows(NotFound.class, () -> scene.goBack(7));
        assertEquals("There is no release 'r7'.", refusal.detail());
    }

    private Deployment destroyed() {
        return scene.finish(scene.takeAway());
    }

    @Test
    void destroyLeavesNothingAndTheNextDeploymentStartsAfresh() {
        scene.deploy(1);
        assertInstanceOf(DeploymentState.Destroyed.class, destroyed().state());
        assertTrue(scene.aws.stackNames().isEmpty());
        var again = scene.deploy(2);
        assertInstanceOf(DeploymentState.Live.class, again.state());
        assertEquals(2, again.order().release(), "the number r1 stays that of the first release");
    }

    @Test
    void destroyAlsoRemovesWhatAFailedFirstDeploymentLeft() {
        scene.aws.failNext("apidirect-shop-dev-service");
        scene.deploy(1);
        assertInstanceOf(DeploymentState.Destroyed.class, destroyed().state());
        assertTrue(scene.aws.stackNames().isEmpty());
    }

    @Test
    void destroyWantsTheNameRepeated() {
        scene.deploy(1);
        var refusal = assertThrows(RuleBroken.class, () -> scene.takeAway("prod"));
        assertEquals(DeploymentRule.DESTRUCTION_IS_CONFIRMED, refusal.rule());
    }

    @Test
    void silenceOfTheProviderDelaysButDoesNotFail() {
        scene.aws.fallSilent(10);
        assertInstanceOf(DeploymentState.Live.class, scene.deploy(1).state());
        assertEquals(3, count("createChangeSet"));
    }

    @Test
    void aRefusalOfTheProviderFailsAtOnceAndSaysWhy() {
        scene.aws.denyNext();
        var failed = assertInstanceOf(DeploymentState.Failed.class, scene.deploy(1).state());
        assertTrue(failed.failure().cause().contains("was denied"));
        assertTrue(failed.failure().remedy().contains("apidirect aws verify"));
    }

    @Test
    void whatCloudFormationRefusesIsSaidInThePlanAndCannotBeApproved() {
        scene.aws.refuseTemplates("Unresolved resource dependencies [Vpc]");
        var first = scene.plan(1);
        assertEquals(
                "Unresolved resource dependencies [Vpc]",
                first.content().layers().getFirst().problem().orElseThrow());
        var refusal = assertThrows(RuleBroken.class, () -> scene.approve(first));
        assertEquals(DeploymentRule.TEMPLATES_ARE_ACCEPTED, refusal.rule());
    }

    @Test
    void aChangeSetThatFailsIsNoUnchangedStack() {
        scene.deploy(1);
        scene.aws.refuseTemplates("The value db.huge is not valid.");
        var change =
                scene.plan(2).content().layers().stream()
                        .filter(it -> it.problem().isPresent())
                        .findFirst()
                        .orElseThrow();
        assertEquals(Action.UPDATE, change.action());
        assertEquals("The value db.huge is not valid.", change.problem().orElseThrow());
    }

    @Test
    void whatItsChecksFindInAChangeSetIsSaidByPlaceInThePlan() {
        scene.deploy(1);
        scene.aws.find(finding("The bucket is not empty", TemplateFinding.Weight.WARNS));
        var warned = scene.plan(2);
        var warnings = PlanWarnings.of(warned.content());
        assertTrue(
                warnings.contains(
                        "CloudFormation warns of /Resources/Files/Properties/Nme: The bucket is not empty. (SOME_VALIDATION)"),
                warnings::toString);
        scene.approve(warned);
    }

    @Test
    void aPlanThatItsChecksRefuseNamesEachPlaceToWhoeverApproves() {
        scene.deploy(1);
        scene.aws.find(finding("Unsupported property: Nme", TemplateFinding.Weight.REFUSES));
        var refused = scene.plan(2);
        var refusal = assertThrows(RuleBroken.class, () -> scene.approve(refused));
        assertEquals(DeploymentRule.TEMPLATES_ARE_ACCEPTED, refusal.rule());
        var fault = refusal.faults().getLast();
        assertEquals("/service/Resources/Files/Properties/Nme", fault.pointer());
        assertEquals(
                "/Resources/Files/Properties/Nme: Unsupported property: Nme. (SOME_VALIDATION)",
                fault.message());
    }

    @Test
    void aDeploymentWhoseChangeSetIsRefusedSaysWhereAndWhy() {
        scene.deploy(1);
        scene.aws.upload(Deploying.source(2));
        var deployment = scene.approve(scene.plan(2));
        scene.aws.find(finding("Unsupported property: Nme", TemplateFinding.Weight.REFUSES));
        scene.finish(deployment);
        var text = scene.now(deployment).state().toString();
        assertTrue(
                text.contains(
                        "refuses it; nothing was changed:\n  /Resources/Files/Properties/Nme: Unsupported property: Nme. (SOME_VALIDATION)"),
                text);
    }

    private static TemplateFinding finding(String reason, TemplateFinding.Weight weight) {
        return new TemplateFinding(
                "SOME_VALIDATION", "Files", "/Resources/Files/Properties/Nme", reason, weight);
    }
}
