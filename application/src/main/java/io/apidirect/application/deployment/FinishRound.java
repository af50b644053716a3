package io.apidirect.application.deployment;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.deployment.DeploymentId;
import io.apidirect.domain.deployment.Deployments;
import io.apidirect.domain.deployment.RunningEnvironments;
import io.apidirect.domain.deployment.StepName;
import io.apidirect.domain.deployment.StepReport;
import io.apidirect.domain.shared.NotFound;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Map;

/** Records what came of a round and, when the deployment has ended, what stands now. */
@UseCase
public class FinishRound {

    private final Deployments deployments;
    private final RunningEnvironments environments;
    private final InstantSource clock;

    @Inject
    public FinishRound(
            Deployments deployments, RunningEnvironments environments, InstantSource clock) {
        this.deployments = deployments;
        this.environments = environments;
        this.clock = clock;
    }

    public record Command(
            OrganizationId organization,
            DeploymentId deployment,
            long round,
            Map<StepName, StepReport> reports)
            implements InOrganization {}

    /**
     * How the deployment goes on.
     *
     * @param isEager whether a step can start at once
     */
    public record Progress(boolean hasEnded, boolean isEager, int troubles) {}

    public Progress finish(Command command) {
        var now = clock.instant();
        var deployment =
                deployments
                        .find(command.deployment())
                        .orElseThrow(() -> new NotFound("deployment", command.deployment().text()));
        deployment.finishRound(command.round(), command.reports(), now);
        deployments.save(deployment);
        if (deployment.state().isFinal()) {
            var environment = environments.find(deployment.order().environment()).orElseThrow();
            environment.conclude(deployment, now);
            environments.save(environment);
        }
        return new Progress(
                deployment.state().isFinal(), deployment.isEager(now), deployment.troubles());
    }
}
