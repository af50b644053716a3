package io.apidirect.domain.deployment;

import io.apidirect.domain.identity.Role;
import io.apidirect.domain.project.Approval;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.domain.shared.UserId;

/**
 * Who approves a plan.
 *
 * @param person the user, also where an access token acts for it
 * @param role what the person may do now
 * @param actor the user or the token
 */
public record Approver(UserId person, Role role, Actor actor) {

    /**
     * @throws RuleBroken where the environment wants somebody else; says who
     */
    void requireFor(ChangePlan plan, Approval approval) {
        switch (approval) {
            case AUTOMATIC, REQUESTER -> {}
            case SECOND_PERSON -> {
                var planner = plan.content().planner();
                if (planner == null || planner.equals(person)) {
                    throw refusal(plan, "approved by somebody else than the person who made them");
                }
            }
            case ADMIN -> {
                if (Role.ADMIN.isAbove(role)) {
                    throw refusal(
                            plan,
                            "approved by an admin or owner of the organisation, and you are a "
                                    + role.text());
                }
            }
        }
    }

    private static RuleBroken refusal(ChangePlan plan, String who) {
        var address = plan.content().settings().address();
        return new RuleBroken(
                DeploymentRule.APPROVER_IS_ENTITLED,
                "Plans of %s/%s are %s. Ask one of them for: apidirect plans approve %s."
                        .formatted(address.project(), address.environment(), who, plan.id()));
    }
}
