package io.apidirect.application.deployment;

import io.apidirect.application.accountlink.VerifiedAccounts;
import io.apidirect.application.project.DesiredEnvironments;
import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.deployment.Assignment;
import io.apidirect.domain.deployment.Deployment;
import io.apidirect.domain.deployment.DeploymentId;
import io.apidirect.domain.deployment.Deployments;
import io.apidirect.domain.deployment.Workplace;
import io.apidirect.domain.project.Execution;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Begins a round of a deployment: saves what is about to be done, before it is done. */
@UseCase
public class BeginRound {

    private final Deployments deployments;
    private final VerifiedAccounts accounts;
    private final DesiredEnvironments desired;
    private final InstantSource clock;

    @Inject
    public BeginRound(
            Deployments deployments,
            VerifiedAccounts accounts,
            DesiredEnvironments desired,
            InstantSource clock) {
        this.deployments = deployments;
        this.accounts = accounts;
        this.desired = desired;
        this.clock = clock;
    }

    public record Command(OrganizationId organization, DeploymentId deployment)
            implements InOrganization {}

    /**
     * What may be done now.
     *
     * @param workplace where; empty if the account's link is not verified any more
     */
    public record Round(long number, List<Assignment> assignments, Optional<Workplace> workplace) {}

    public Round begin(Command command) {
        var deployment = deployments.the(command.organization(), command.deployment());
        var assignments = deployment.beginRound(clock.instant());
        if (!assignments.isEmpty()) {
            deployments.save(deployment);
        }
        return new Round(deployment.round(), assignments, workplace(deployment));
    }

    private Optional<Workplace> workplace(Deployment deployment) {
        var order = deployment.order();
        return accounts.find(deployment.organization(), order.accountLink())
                .map(
                        account ->
                                new Workplace(
                                        account,
                                        order.settings().address(),
                                        order.id().awsName(),
                                        order.actor(),
                                        executes(deployment)));
    }

    /** Decided anew in each round: what an admin decides holds at once. */
    private boolean executes(Deployment deployment) {
        var environment = desired.the(deployment.organization(), deployment.order().environment());
        return environment.safeguards().execution() == Execution.PLATFORM;
    }
}
