package io.apidirect.application.deployment;

import io.apidirect.application.accountlink.VerifiedAccounts;
import io.apidirect.application.customdomain.IssuedDomains;
import io.apidirect.application.project.DesiredEnvironments;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.deployment.ChangePlanId;
import io.apidirect.domain.deployment.Deployment;
import io.apidirect.domain.deployment.Deployments;
import io.apidirect.domain.deployment.Release;
import io.apidirect.domain.deployment.RunningEnvironments;
import io.apidirect.domain.deployment.Workplace;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.shared.Ids;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.PageRequest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** Gathers what a plan is made from; changes nothing. */
@UseCase
public class BeginPlan {

    /** How many earlier deployments are looked at for the time that a change takes. */
    private static final int PAST = 20;

    private final DesiredEnvironments desired;
    private final VerifiedAccounts accounts;
    private final IssuedDomains domains;
    private final RunningEnvironments running;
    private final Deployments deployments;
    private final Ids ids;

    @Inject
    public BeginPlan(
            DesiredEnvironments desired,
            VerifiedAccounts accounts,
            IssuedDomains domains,
            RunningEnvironments running,
            Deployments deployments,
            Ids ids) {
        this.desired = desired;
        this.accounts = accounts;
        this.domains = domains;
        this.running = running;
        this.deployments = deployments;
        this.ids = ids;
    }

    PlanBasis begin(PlanChange.Command command) {
        var wanted = desired.the(command.environment());
        var account = accounts.the(command.organization(), wanted.accountLink());
        var settings = WantedSettings.of(wanted, account, domains.find(wanted), command);
        var stands = running.orEmpty(command.organization(), wanted.id());
        var id = new ChangePlanId(ids.ofRequest());
        var workplace = new Workplace(account, settings.address(), id.awsName(), command.actor());
        return new PlanBasis(
                id,
                wanted.id(),
                wanted.accountLink(),
                wanted.safeguards(),
                settings,
                workplace,
                stands.outputs(),
                stands.digests(),
                stands.standing(),
                stands.serving().map(Release::settings),
                stands.basis(),
                stands.active(),
                past(command.organization(), wanted.id()));
    }

    /** Those of the environment itself come first, where there are any. */
    private List<Deployment> past(OrganizationId organization, EnvironmentId environment) {
        var live = new Deployments.Filter(null, null, "live");
        var newest = deployments.list(organization, live, PageRequest.first(PAST)).items();
        return Stream.concat(
                        newest.stream().filter(it -> isOf(environment, it)),
                        newest.stream().filter(it -> !isOf(environment, it)))
                .toList();
    }

    private static boolean isOf(EnvironmentId environment, Deployment deployment) {
        return deployment.order().environment().equals(environment);
    }
}
