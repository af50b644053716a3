package io.apidirect.application.deployment;

import io.apidirect.application.compliance.ValidWaivers;
import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.deployment.ChangePlanId;
import io.apidirect.domain.deployment.ChangePlans;
import io.apidirect.domain.deployment.Deployment;
import io.apidirect.domain.deployment.DeploymentId;
import io.apidirect.domain.deployment.RunningEnvironments;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.Ids;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Approves a plan by the digest that was shown, which starts its deployment. */
@UseCase
public class ApproveChangePlan {

    private final ChangePlans plans;
    private final RunningEnvironments environments;
    private final StandingEnvironments standing;
    private final ValidWaivers waivers;
    private final Ids ids;
    private final InstantSource clock;

    @Inject
    public ApproveChangePlan(
            ChangePlans plans,
            RunningEnvironments environments,
            StandingEnvironments standing,
            ValidWaivers waivers,
            Ids ids,
            InstantSource clock) {
        this.plans = plans;
        this.environments = environments;
        this.standing = standing;
        this.waivers = waivers;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param confirmation the environment's name where the plan loses data, else empty
     */
    public record Command(
            OrganizationId organization,
            Actor actor,
            ChangePlanId plan,
            String digest,
            String confirmation)
            implements InOrganization {}

    public Deployment approve(Command command) {
        var id = new DeploymentId(ids.ofRequest());
        return standing.started(command.organization(), id).orElseGet(() -> start(id, command));
    }

    private Deployment start(DeploymentId id, Command command) {
        var now = clock.instant();
        var plan = plans.the(command.organization(), command.plan());
        var stands = environments.orEmpty(command.organization(), plan.content().environment());
        plan.exempt(waivers.of(command.organization(), plan.content().environment()));
        plan.approve(
                command.digest(), command.confirmation(), stands.basis(), id, command.actor(), now);
        plans.save(plan);
        return standing.start(stands, plan.order(id, command.actor(), stands, now));
    }
}
