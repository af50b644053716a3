package io.apidirect.application.deployment;

import static io.apidirect.domain.accountlink.AccountLinks.ADA;
import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.application.identity.Caller;
import io.apidirect.domain.deployment.Approver;
import io.apidirect.domain.deployment.ChangePlan;
import io.apidirect.domain.deployment.Deploying;
import io.apidirect.domain.deployment.Deployment;
import io.apidirect.domain.deployment.DeploymentRule;
import io.apidirect.domain.deployment.DeploymentState;
import io.apidirect.domain.deployment.Drifting;
import io.apidirect.domain.deployment.Layer;
import io.apidirect.domain.deployment.LayerChange;
import io.apidirect.domain.deployment.LayerDrift;
import io.apidirect.domain.deployment.PropertyDrift;
import io.apidirect.domain.identity.Role;
import io.apidirect.domain.project.ProjectRule;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.NotAllowed;
import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.domain.shared.UserId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may approve what somebody planned. */
class ApprovalScenariosTest {

    private static final Approver PLANNER =
            new Approver(DeploymentScene.PLANNER, Role.DEVELOPER, ADA);
    private static final Approver COLLEAGUE =
            new Approver(new UserId(new UUID(7, 2)), Role.DEVELOPER, new Actor("usr_bob"));
    private static final Approver PLANNING_ADMIN =
            new Approver(DeploymentScene.PLANNER, Role.ADMIN, ADA);

    private final DeploymentScene scene = new DeploymentScene();

    private void refused(ChangePlan plan, Approver approver, String reason) {
        var refusal = assertThrows(RuleBroken.class, () -> scene.approve(plan, "", approver));
        assertEquals(DeploymentRule.APPROVER_IS_ENTITLED, refusal.rule());
        assertTrue(refusal.detail().contains(reason), refusal.detail());
        assertTrue(
                refusal.detail().endsWith("apidirect plans approve " + plan.id() + "."),
                refusal.detail());
    }

    @Test
    void whoeverPlannedMayApproveUnlessTheEnvironmentWantsMore() {
        scene.approve(scene.plan(1), "", PLANNER);
    }

    @Test
    void aSecondPersonIsSomebodyElse() {
        scene.guard("second-person", "platform");
        var plan = scene.plan(1);
        refused(plan, PLANNER, "by somebody else");
        refused(plan, PLANNING_ADMIN, "by somebody else");
        scene.approve(plan, "", COLLEAGUE);
    }

    @Test
    void anAdminMayBeTheOneWhoPlanned() {
        scene.guard("admin", "platform");
        var plan = scene.plan(1);
        refused(
                plan,
                COLLEAGUE,
                "by an admin or owner of the organisation, and you are a developer");
        scene.approve(plan, "", PLANNING_ADMIN);
    }

    @Test
    void whatIsDecidedLaterHoldsForOpenPlans() {
        var plan = scene.plan(1);
        scene.guard("admin", "platform");
        refused(plan, PLANNER, "by an admin");
    }

    private static final List<UndertakingWish> WISHES =
            List.of(new UndertakingWish.Rollback(null), new UndertakingWish.Destruction());

    private void refusedAlone(UndertakingWish wish, Approver approver, String reason) {
        var refusal = assertThrows(RuleBroken.class, () -> scene.change(wish, "dev", approver));
        assertEquals(DeploymentRule.APPROVER_IS_ENTITLED, refusal.rule());
        assertTrue(refusal.detail().contains(reason), refusal.detail());
        assertTrue(refusal.detail().contains("--request"), refusal.detail());
    }

    private UndertakingWish aRepair() {
        scene.aws
                .drift()
                .drift(
                        "apidirect-shop-dev-network",
                        Drifting.aResource(
                                "LogGroup",
                                "AWS::Logs::LogGroup",
                                PropertyDrift.of(
                                        "AWS::Logs::LogGroup", "/RetentionInDays", "7", "365")));
        return new UndertakingWish.Repair(scene.look().order().id());
    }

    @Test
    void nobodyAloneChangesWhatTwoPeopleGuard() {
        scene.deploy(1);
        scene.deploy(2);
        var repair = aRepair();
        scene.guard("second-person", "platform");
        for (var approver : List.of(PLANNER, PLANNING_ADMIN, COLLEAGUE)) {
            WISHES.forEach(wish -> refusedAlone(wish, approver, "by somebody else"));
            refusedAlone(repair, approver, "by somebody else");
        }
    }

    @Test
    void anAdminRollsBackProductionAloneAndADeveloperDoesNot() {
        scene.deploy(1);
        scene.deploy(2);
        scene.guard("admin", "platform");
        WISHES.forEach(wish -> refusedAlone(wish, COLLEAGUE, "and you are a developer"));
        var back = scene.change(WISHES.getFirst(), "", PLANNING_ADMIN);
        assertInstanceOf(DeploymentState.Live.class, scene.finish(back).state());
    }

    @Test
    void aRollbackThatWasAskedForIsStartedByTheSecondPerson() {
        scene.deploy(1);
        scene.deploy(2);
        scene.guard("second-person", "platform");
        var plan = scene.request(WISHES.getFirst());
        assertEquals(
                "Deploys release r1 again, from the image that was kept.",
                requireNonNull(plan.content().undertaking()).sentence());
        refused(plan, PLANNER, "by somebody else");
        var back = scene.finish(scene.approve(plan, "", COLLEAGUE));
        assertInstanceOf(DeploymentState.Live.class, back.state());
        assertEquals(Deployment.Kind.ROLLBACK, back.order().kind());
        assertEquals(Deploying.source(1), back.order().settings().source());
    }

    @Test
    void aRepairThatWasAskedForChangesBackWhatItHasShown() {
        scene.deploy(1);
        var repair = aRepair();
        scene.guard("second-person", "platform");
        var plan = scene.request(repair);
        assertEquals(
                List.of(Layer.NETWORK),
                plan.content().layers().stream().map(LayerChange::layer).toList());
        scene.finish(scene.approve(plan, "", COLLEAGUE));
        assertEquals(LayerDrift.Status.IN_SYNC, scene.look().status());
    }

    @Test
    void whoeverApprovesADestroyTypesTheName() {
        scene.deploy(1);
        scene.guard("second-person", "platform");
        var plan = scene.request(new UndertakingWish.Destruction());
        assertTrue(plan.losesData());
        var refusal = assertThrows(RuleBroken.class, () -> scene.approve(plan, "", COLLEAGUE));
        assertEquals(DeploymentRule.DATA_LOSS_IS_CONFIRMED, refusal.rule());
        var viewer = new Approver(COLLEAGUE.person(), Role.VIEWER, COLLEAGUE.actor());
        var weak = assertThrows(NotAllowed.class, () -> scene.approve(plan, "dev", viewer));
        assertTrue(weak.detail().contains("'destroy'"), weak.detail());
        var gone = scene.finish(scene.approve(plan, "dev", COLLEAGUE));
        assertInstanceOf(DeploymentState.Destroyed.class, gone.state());
    }

    @Test
    void whatWasAskedForBeforeTheLastChangeIsNotApproved() {
        scene.deploy(1);
        scene.deploy(2);
        var plan = scene.request(WISHES.getFirst());
        scene.deploy(3);
        var refusal = assertThrows(RuleBroken.class, () -> scene.approve(plan, "", COLLEAGUE));
        assertEquals(DeploymentRule.PLAN_IS_UP_TO_DATE, refusal.rule());
    }

    @Test
    void stoppingWaitsForNobody() {
        scene.guard("second-person", "platform");
        var begun = scene.approve(scene.plan(1), "", COLLEAGUE);
        var stopped = scene.cancel.cancel(new CancelDeployment.Command(ENGINES, ADA, begun.id()));
        assertInstanceOf(DeploymentState.Cancelled.class, scene.finish(stopped).state());
    }

    private void guardWithToken(String approval, String execution) {
        scene.guard(approval, execution, Caller.Authentication.ACCESS_TOKEN);
    }

    @Test
    void anAccessTokenTightensASafeguardAndLoosensNone() {
        guardWithToken("second-person", "customer");
        for (var looser : List.of("automatic", "requester", "admin")) {
            var refusal = assertThrows(NotAllowed.class, () -> guardWithToken(looser, "customer"));
            assertTrue(refusal.detail().contains("apidirect login"), refusal.detail());
        }
        assertThrows(NotAllowed.class, () -> guardWithToken("second-person", "platform"));
        guardWithToken("second-person", "customer");
        scene.guard("requester", "platform");
    }

    @Test
    void aSecondPersonIsOnlyWantedWhereThereIsOne() {
        scene.members(Role.OWNER, Role.VIEWER);
        var refusal =
                assertThrows(RuleBroken.class, () -> scene.guard("second-person", "platform"));
        assertEquals(ProjectRule.SECOND_PERSON_EXISTS, refusal.rule());
        scene.guard("admin", "platform");
    }
}
