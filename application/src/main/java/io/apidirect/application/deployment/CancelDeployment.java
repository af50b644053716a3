package io.apidirect.application.deployment;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.deployment.Deployment;
import io.apidirect.domain.deployment.DeploymentId;
import io.apidirect.domain.deployment.Deployments;
import io.apidirect.domain.deployment.RunningEnvironments;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.NotFound;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Asks for a clean stop of a deployment, in whatever state it is. */
@UseCase
public class CancelDeployment {

    private final Deployments deployments;
    private final RunningEnvironments environments;
    private final InstantSource clock;

    @Inject
    public CancelDeployment(
            Deployments deployments, RunningEnvironments environments, InstantSource clock) {
        this.deployments = deployments;
        this.environments = environments;
        this.clock = clock;
    }

    public record Command(OrganizationId organization, Actor actor, DeploymentId deployment)
            implements InOrganization {}

    public Deployment cancel(Command command) {
        var now = clock.instant();
        var deployment =
                deployments
                        .find(command.deployment())
                        .orElseThrow(() -> new NotFound("deployment", command.deployment().text()));
        deployment.cancel(command.actor(), now);
        deployments.save(deployment);
        if (deployment.state().isFinal()) {
            var environment = environments.find(deployment.order().environment()).orElseThrow();
            environment.conclude(deployment, now);
            environments.save(environment);
        }
        return deployment;
    }
}
