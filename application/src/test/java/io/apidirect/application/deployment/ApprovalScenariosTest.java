package io.apidirect.application.deployment;

import static io.apidirect.domain.accountlink.AccountLinks.ADA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.deployment.Approver;
import io.apidirect.domain.deployment.ChangePlan;
import io.apidirect.domain.deployment.DeploymentRule;
import io.apidirect.domain.identity.Role;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.domain.shared.UserId;
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
}
