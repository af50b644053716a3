package io.apidirect.application.deployment;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.deployment.ChangePlanId;
import io.apidirect.domain.deployment.ChangePlans;
import io.apidirect.domain.deployment.Deployment;
import io.apidirect.domain.deployment.DeploymentId;
import io.apidirect.domain.deployment.Deployments;
import io.apidirect.domain.deployment.RunningEnvironment;
import io.apidirect.domain.deployment.RunningEnvironments;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.Ids;
import io.apidirect.domain.shared.NotFound;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Approves a plan by the digest that was shown, which starts its deployment. */
@UseCase
public class ApproveChangePlan {

    private final ChangePlans plans;
    private final RunningEnvironments environments;
    private final Deployments deployments;
    private final Ids ids;
    private final InstantSource clock;

    @Inject
    public ApproveChangePlan(
            ChangePlans plans,
            RunningEnvironments environments,
            Deployments deployments,
            Ids ids,
            InstantSource clock) {
        this.plans = plans;
        this.environments = environments;
        this.deployments = deployments;
        this.ids = ids;
        this.clock = clock;
    }

    public record Command(
            OrganizationId organization, Actor actor, ChangePlanId plan, String digest)
            implements InOrganization {}

    public Deployment approve(Command command) {
        var now = clock.instant();
        var plan =
                plans.find(command.plan())
                        .orElseThrow(() -> new NotFound("plan", command.plan().text()));
        var id = plan.content().environment();
        var stands =
                environments
                        .find(id)
                        .orElseGet(() -> RunningEnvironment.empty(id, command.organization()));
        var deploymentId = new DeploymentId(ids.next());
        stands.admit(deploymentId);
        plan.approve(command.digest(), stands.basis(), deploymentId, command.actor(), now);
        var order = plan.order(deploymentId, command.actor(), stands, now);
        var deployment = Deployment.start(order, stands.outputs(), stands.digests());
        plans.save(plan);
        environments.save(stands);
        deployments.save(deployment);
        return deployment;
    }
}
