package io.apidirect.domain.deployment;

import io.apidirect.domain.identity.Role;
import io.apidirect.domain.project.Approval;
import io.apidirect.domain.project.DesiredEnvironment;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.NotAllowed;
import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.domain.shared.UserId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who approves a change of an environment: of a plan, or of what this person does without one.
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
        if (!role.permits(plan.permission())) {
            throw new NotAllowed(
                    "This needs the permission '%s', which the role '%s' does not have."
                            .formatted(plan.permission().text(), role.text()));
        }
        lack(approval, plan.content().planner())
                .ifPresent(
                        who -> {
                            throw new RuleBroken(
                                    DeploymentRule.APPROVER_IS_ENTITLED,
                                    "Plans of %s are %s. Ask one of them for: apidirect plans approve %s."
                                            .formatted(
                                                    plan.content().settings().address(),
                                                    who,
                                                    plan.id()));
                        });
    }

    /**
     * Whoever changes what stands without a plan approves it in the same moment.
     *
     * @throws RuleBroken where the environment wants somebody else; says who, and the way out
     */
    public void requireAlone(DesiredEnvironment environment) {
        lack(environment.safeguards().approval(), person)
                .ifPresent(
                        who -> {
                            throw new RuleBroken(
                                    DeploymentRule.APPROVER_IS_ENTITLED,
                                    "Changes of %s/%s are %s. Repeat the command with --request: it makes a plan, which one of them approves."
                                            .formatted(
                                                    environment.project(),
                                                    environment.environment(),
                                                    who));
                        });
    }

    private Optional<String> lack(Approval approval, @Nullable UserId asking) {
        return switch (approval) {
            case AUTOMATIC, REQUESTER -> Optional.empty();
            case SECOND_PERSON ->
                    asking == null || asking.equals(person)
                            ? Optional.of("approved by somebody else than the person who made them")
                            : Optional.empty();
            case ADMIN ->
                    Role.ADMIN.isAbove(role)
                            ? Optional.of(
                                    "approved by an admin or owner of the organisation, and you are a "
                                            + role.text())
                            : Optional.empty();
        };
    }
}
