package io.apidirect.application.deployment;

import io.apidirect.application.project.DesiredEnvironments;
import io.apidirect.application.project.EnvironmentPath;
import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.deployment.Deployment;
import io.apidirect.domain.deployment.DeploymentId;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.Ids;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Deploys an earlier release again, as it was, from the image that was kept. */
@UseCase
public class RollBack {

    private final DesiredEnvironments desired;
    private final StandingEnvironments standing;
    private final Ids ids;
    private final InstantSource clock;

    @Inject
    public RollBack(
            DesiredEnvironments desired,
            StandingEnvironments standing,
            Ids ids,
            InstantSource clock) {
        this.desired = desired;
        this.standing = standing;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param release number of the release to go back to; null for the one before the present one
     */
    public record Command(Actor actor, EnvironmentPath environment, @Nullable Integer release)
            implements InOrganization {
        @Override
        public OrganizationId organization() {
            return environment.organization();
        }
    }

    public Deployment rollBack(Command command) {
        var id = new DeploymentId(ids.ofRequest());
        return standing.started(command.organization(), id).orElseGet(() -> start(id, command));
    }

    private Deployment start(DeploymentId id, Command command) {
        var wanted = desired.the(command.environment());
        var environment =
                standing.the(
                        command.organization(), wanted.id(), command.environment().environment());
        var order =
                environment.orderRollback(
                        id,
                        wanted.accountLink(),
                        environment.earlier(command.release()),
                        command.actor(),
                        clock.instant());
        return standing.start(environment, order);
    }
}
