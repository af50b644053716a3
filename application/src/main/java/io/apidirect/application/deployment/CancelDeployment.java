package io.apidirect.application.deployment;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.deployment.Deployment;
import io.apidirect.domain.deployment.DeploymentId;
import io.apidirect.domain.deployment.Deployments;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Asks for a clean stop of a deployment, in whatever state it is. */
@UseCase
public class CancelDeployment {

    private final Deployments deployments;
    private final StandingEnvironments standing;
    private final InstantSource clock;

    @Inject
    public CancelDeployment(
            Deployments deployments, StandingEnvironments standing, InstantSource clock) {
        this.deployments = deployments;
        this.standing = standing;
        this.clock = clock;
    }

    public record Command(OrganizationId organization, Actor actor, DeploymentId deployment)
            implements InOrganization {}

    public Deployment cancel(Command command) {
        var now = clock.instant();
        var deployment = deployments.held(command.organization(), command.deployment());
        deployment.cancel(command.actor(), now);
        standing.keep(deployment, now);
        return deployment;
    }
}
