package io.apidirect.application.deployment;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.deployment.DeploymentId;
import io.apidirect.domain.deployment.Deployments;
import io.apidirect.domain.deployment.StepName;
import io.apidirect.domain.deployment.StepReport;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/** Records what came of a round and, when the deployment has ended, what stands now. */
@UseCase
public class FinishRound {

    private final Deployments deployments;
    private final StandingEnvironments standing;
    private final InstantSource clock;

    @Inject
    public FinishRound(
            Deployments deployments, StandingEnvironments standing, InstantSource clock) {
        this.deployments = deployments;
        this.standing = standing;
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
     * @param stillness how long ago something was set going
     */
    public record Progress(boolean hasEnded, boolean isEager, Duration stillness, int troubles) {}

    public Progress finish(Command command) {
        var now = clock.instant();
        var deployment = deployments.the(command.organization(), command.deployment());
        deployment.finishRound(command.round(), command.reports(), now);
        standing.keep(deployment, now);
        return new Progress(
                deployment.state().isFinal(),
                deployment.isEager(now),
                deployment.stillness(now),
                deployment.troubles());
    }
}
