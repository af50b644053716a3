package io.apidirect.application.deployment;

import io.apidirect.application.project.DesiredEnvironments;
import io.apidirect.application.project.EnvironmentPath;
import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.deployment.Deployment;
import io.apidirect.domain.deployment.DeploymentId;
import io.apidirect.domain.deployment.DeploymentRule;
import io.apidirect.domain.project.DesiredEnvironment;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.Ids;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.RuleBroken;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Takes everything of an environment out of the account, in reverse order. */
@UseCase
public class DestroyEnvironment {

    private final DesiredEnvironments desired;
    private final StandingEnvironments standing;
    private final Ids ids;
    private final InstantSource clock;

    @Inject
    public DestroyEnvironment(
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
     * @param confirmation the environment's name, repeated
     */
    public record Command(Actor actor, EnvironmentPath environment, String confirmation)
            implements InOrganization {
        @Override
        public OrganizationId organization() {
            return environment.organization();
        }
    }

    public Deployment destroy(Command command) {
        var id = new DeploymentId(ids.ofRequest());
        return standing.started(command.organization(), id).orElseGet(() -> start(id, command));
    }

    private Deployment start(DeploymentId id, Command command) {
        var wanted = desired.the(command.environment());
        requireConfirmation(wanted, command.confirmation());
        var environment =
                standing.the(
                        command.organization(), wanted.id(), command.environment().environment());
        var order =
                environment.orderDestroy(
                        id, wanted.accountLink(), command.actor(), clock.instant());
        return standing.start(environment, order);
    }

    private static void requireConfirmation(DesiredEnvironment wanted, String confirmation) {
        if (!wanted.environment().value().equals(confirmation)) {
            throw new RuleBroken(
                    DeploymentRule.DESTRUCTION_IS_CONFIRMED,
                    "Destroying needs the confirmation '%s', not '%s'."
                            .formatted(wanted.environment(), confirmation));
        }
    }
}
