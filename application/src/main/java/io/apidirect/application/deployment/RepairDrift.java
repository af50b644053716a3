package io.apidirect.application.deployment;

import io.apidirect.application.project.DesiredEnvironments;
import io.apidirect.application.project.EnvironmentPath;
import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.deployment.Deployment;
import io.apidirect.domain.deployment.DeploymentId;
import io.apidirect.domain.deployment.DeploymentRule;
import io.apidirect.domain.deployment.DriftCheckId;
import io.apidirect.domain.deployment.DriftChecks;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.Ids;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.RuleBroken;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Starts the deployment that brings back what a drift check has shown as changed. */
@UseCase
public class RepairDrift {

    private final DesiredEnvironments desired;
    private final StandingEnvironments standing;
    private final DriftChecks checks;
    private final Ids ids;
    private final InstantSource clock;

    @Inject
    public RepairDrift(
            DesiredEnvironments desired,
            StandingEnvironments standing,
            DriftChecks checks,
            Ids ids,
            InstantSource clock) {
        this.desired = desired;
        this.standing = standing;
        this.checks = checks;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param check the one whose findings were shown; it must be the newest
     */
    public record Command(Actor actor, EnvironmentPath environment, DriftCheckId check)
            implements InOrganization {
        @Override
        public OrganizationId organization() {
            return environment.organization();
        }
    }

    public Deployment repair(Command command) {
        var id = new DeploymentId(ids.ofRequest());
        return standing.started(command.organization(), id).orElseGet(() -> start(id, command));
    }

    private Deployment start(DeploymentId id, Command command) {
        var wanted = desired.the(command.environment());
        var name = command.environment().environment();
        var environment = standing.the(command.organization(), wanted.id(), name);
        var check =
                checks.latest(command.organization(), wanted.id())
                        .filter(newest -> newest.order().id().equals(command.check()))
                        .orElseThrow(() -> outdated(command));
        var order =
                environment.orderRepair(
                        id,
                        wanted.accountLink(),
                        check.repairable(),
                        command.actor(),
                        clock.instant());
        return standing.start(environment, order);
    }

    private static RuleBroken outdated(Command command) {
        return new RuleBroken(
                DeploymentRule.DRIFT_IS_KNOWN,
                "Drift check %s is not the newest of this environment.".formatted(command.check()));
    }
}
