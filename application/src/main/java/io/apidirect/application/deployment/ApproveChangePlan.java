package io.apidirect.application.deployment;

import io.apidirect.application.compliance.ValidWaivers;
import io.apidirect.application.project.DesiredEnvironments;
import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.deployment.Approver;
import io.apidirect.domain.deployment.ChangePlanId;
import io.apidirect.domain.deployment.ChangePlans;
import io.apidirect.domain.deployment.Deployment;
import io.apidirect.domain.deployment.DeploymentId;
import io.apidirect.domain.shared.Ids;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Approves a plan by the digest that was shown, which starts its deployment. */
@UseCase
public class ApproveChangePlan {

    private final ChangePlans plans;
    private final StandingEnvironments standing;
    private final DesiredEnvironments desired;
    private final ValidWaivers waivers;
    private final Ids ids;
    private final InstantSource clock;

    @Inject
    public ApproveChangePlan(
            ChangePlans plans,
            StandingEnvironments standing,
            DesiredEnvironments desired,
            ValidWaivers waivers,
            Ids ids,
            InstantSource clock) {
        this.plans = plans;
        this.standing = standing;
        this.desired = desired;
        this.waivers = waivers;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param confirmation the environment's name where the plan loses data, else empty
     */
    public record Command(
            OrganizationId organization,
            Approver approver,
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
        var environment = plan.content().environment();
        var wanted = desired.held(command.organization(), environment);
        var stands = standing.orEmpty(command.organization(), environment);
        plan.exempt(waivers.of(command.organization(), environment));
        plan.approve(
                command.digest(),
                command.confirmation(),
                stands.basis(),
                id,
                wanted.safeguards().approval(),
                command.approver(),
                now);
        plans.save(plan);
        return standing.start(
                stands, plan.order(id, command.approver().actor(), stands, wanted, now));
    }
}
