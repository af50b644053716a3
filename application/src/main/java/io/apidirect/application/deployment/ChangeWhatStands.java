package io.apidirect.application.deployment;

import io.apidirect.application.project.EnvironmentPath;
import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.deployment.Approver;
import io.apidirect.domain.deployment.Deployment;
import io.apidirect.domain.deployment.DeploymentId;
import io.apidirect.domain.shared.Ids;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.time.InstantSource;

/**
 * Rolls back, repairs or destroys at once, in the name of somebody who may approve that alone; for
 * anybody else there is {@link RequestUndertaking}.
 */
@UseCase
public class ChangeWhatStands {

    private final Undertakings undertakings;
    private final StandingEnvironments standing;
    private final Ids ids;
    private final InstantSource clock;

    @Inject
    public ChangeWhatStands(
            Undertakings undertakings,
            StandingEnvironments standing,
            Ids ids,
            InstantSource clock) {
        this.undertakings = undertakings;
        this.standing = standing;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param confirmation the environment's name, repeated, where everything would go
     */
    public record Command(
            Approver approver,
            EnvironmentPath environment,
            UndertakingWish wish,
            String confirmation)
            implements InOrganization {
        @Override
        public OrganizationId organization() {
            return environment.organization();
        }
    }

    public Deployment change(Command command) {
        var id = new DeploymentId(ids.ofRequest());
        return standing.started(command.organization(), id).orElseGet(() -> start(id, command));
    }

    private Deployment start(DeploymentId id, Command command) {
        var prepared = undertakings.prepare(command.environment(), command.wish());
        var approver = command.approver();
        var undertaking = prepared.undertaking();
        approver.requireAlone(prepared.wanted());
        undertaking.requireConfirmed(prepared.wanted(), command.confirmation());
        var order =
                undertaking.order(
                        prepared.stands(),
                        id,
                        prepared.wanted(),
                        approver.actor(),
                        clock.instant());
        return standing.start(prepared.stands(), order);
    }
}
