package io.apidirect.application.deployment;

import io.apidirect.application.accountlink.VerifiedAccounts;
import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.deployment.Deployment;
import io.apidirect.domain.deployment.DeploymentId;
import io.apidirect.domain.deployment.Deployments;
import io.apidirect.domain.deployment.Workplace;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;

/** First part of looking at, or helping, one deployment in the account. */
@UseCase
public class BeginLooking {

    private final Deployments deployments;
    private final VerifiedAccounts accounts;

    @Inject
    public BeginLooking(Deployments deployments, VerifiedAccounts accounts) {
        this.deployments = deployments;
        this.accounts = accounts;
    }

    public record Query(OrganizationId organization, Actor actor, DeploymentId deployment)
            implements InOrganization {}

    record Sight(Deployment deployment, Workplace workplace) {}

    Sight begin(Query query) {
        var deployment = deployments.the(query.organization(), query.deployment());
        var order = deployment.order();
        var account = accounts.the(query.organization(), order.accountLink());
        return new Sight(
                deployment,
                new Workplace(
                        account, order.settings().address(), order.id().awsName(), query.actor()));
    }
}
