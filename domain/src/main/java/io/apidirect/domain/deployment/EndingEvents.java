package io.apidirect.domain.deployment;

import io.apidirect.domain.deployment.DeploymentState.Cancelled;
import io.apidirect.domain.deployment.DeploymentState.Destroyed;
import io.apidirect.domain.deployment.DeploymentState.Failed;
import io.apidirect.domain.deployment.DeploymentState.Live;
import io.apidirect.domain.deployment.DeploymentState.RolledBack;
import java.time.Instant;
import java.util.Optional;

/** What the world hears when a deployment has ended. */
final class EndingEvents {

    private EndingEvents() {}

    static Optional<DeploymentEvent> of(Deployment deployment, Instant now) {
        var order = deployment.order();
        var id = order.id();
        var organization = deployment.organization();
        var actor = order.actor();
        var environment = order.settings().address().toString();
        return switch (deployment.state()) {
            case Live _ when order.kind() == Deployment.Kind.REPAIR ->
                    Optional.of(
                            new DeploymentEvent.Repaired(
                                    id, organization, actor, environment, now));
            case Live _ ->
                    Optional.of(
                            new DeploymentEvent.WentLive(
                                    id, organization, actor, environment, order.release(), now));
            case Failed failed ->
                    Optional.of(
                            new DeploymentEvent.Failed(
                                    id, organization, actor, failed.failure().cause(), now));
            case RolledBack rolledBack ->
                    Optional.of(
                            new DeploymentEvent.RolledBack(
                                    id, organization, actor, rolledBack.failure().cause(), now));
            case Cancelled _ ->
                    Optional.of(new DeploymentEvent.Cancelled(id, organization, actor, now));
            case Destroyed _ ->
                    Optional.of(
                            new DeploymentEvent.Destroyed(
                                    id, organization, actor, environment, now));
            default -> Optional.empty();
        };
    }
}
