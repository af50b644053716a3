package io.apidirect.application.deployment;

import io.apidirect.application.accountlink.VerifiedAccounts;
import io.apidirect.application.project.DesiredEnvironments;
import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.accountlink.VerifiedAccount;
import io.apidirect.domain.deployment.Assignment;
import io.apidirect.domain.deployment.Deployment;
import io.apidirect.domain.deployment.DeploymentId;
import io.apidirect.domain.deployment.Deployments;
import io.apidirect.domain.deployment.Failure;
import io.apidirect.domain.deployment.Workplace;
import io.apidirect.domain.project.DesiredEnvironment;
import io.apidirect.domain.project.Execution;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;

/** Begins a round of a deployment: saves what is about to be done, before it is done. */
@UseCase
public class BeginRound {

    private static final Failure UNLINKED =
            new Failure(
                    "The account link is not verified any more.",
                    "See what is wrong (apidirect aws links), verify it (apidirect aws verify), then"
                            + " deploy or destroy again.");

    private static final Failure DELETED =
            new Failure(
                    "The environment was deleted meanwhile.",
                    "Create it again (apidirect environments create), then deploy.");

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
     * @param assignments empty once the deployment has ended
     */
    public record Round(long number, List<Assignment> assignments, Site site) {}

    /** Where the work is done, or why it cannot be done. */
    public sealed interface Site {

        record Open(Workplace workplace) implements Site {}

        record Closed(Failure why) implements Site {}
    }

    public Round begin(Command command) {
        var deployment = deployments.the(command.organization(), command.deployment());
        var assignments = deployment.beginRound(clock.instant());
        if (!assignments.isEmpty()) {
            deployments.save(deployment);
        }
        return new Round(deployment.round(), assignments, site(deployment));
    }

    private Site site(Deployment deployment) {
        var order = deployment.order();
        var organization = deployment.organization();
        var environment = desired.find(organization, order.environment());
        if (environment.isEmpty()) {
            return new Site.Closed(DELETED);
        }
        return accounts.find(organization, order.accountLink())
                .map(account -> workplace(account, order, environment.get()))
                .<Site>map(Site.Open::new)
                .orElse(new Site.Closed(UNLINKED));
    }

    /** Who executes is decided anew in each round: what an admin decides holds at once. */
    private static Workplace workplace(
            VerifiedAccount account, Deployment.Order order, DesiredEnvironment environment) {
        return new Workplace(
                account,
                order.settings().address(),
                order.id().awsName(),
                order.actor(),
                environment.safeguards().execution() == Execution.PLATFORM);
    }
}
