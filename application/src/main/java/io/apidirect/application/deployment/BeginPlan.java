package io.apidirect.application.deployment;

import io.apidirect.application.accountlink.VerifiedAccounts;
import io.apidirect.application.project.DesiredEnvironments;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.accountlink.LinkRoles;
import io.apidirect.domain.accountlink.VerifiedAccount;
import io.apidirect.domain.deployment.AppSettings;
import io.apidirect.domain.deployment.Deployment;
import io.apidirect.domain.deployment.DeploymentRule;
import io.apidirect.domain.deployment.Deployments;
import io.apidirect.domain.deployment.Release;
import io.apidirect.domain.deployment.RunningEnvironments;
import io.apidirect.domain.deployment.ServiceSettings;
import io.apidirect.domain.deployment.Workplace;
import io.apidirect.domain.project.DesiredEnvironment;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.settings.SettingsCompletion;
import io.apidirect.domain.shared.Fault;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.PageRequest;
import io.apidirect.domain.shared.RuleBroken;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** Gathers what a plan is made from; changes nothing. */
@UseCase
public class BeginPlan {

    /** How many earlier deployments are looked at for the time that a change takes. */
    private static final int PAST = 20;

    private final DesiredEnvironments desired;
    private final VerifiedAccounts accounts;
    private final RunningEnvironments running;
    private final Deployments deployments;

    @Inject
    public BeginPlan(
            DesiredEnvironments desired,
            VerifiedAccounts accounts,
            RunningEnvironments running,
            Deployments deployments) {
        this.desired = desired;
        this.accounts = accounts;
        this.running = running;
        this.deployments = deployments;
    }

    PlanBasis begin(PlanChange.Command command) {
        var wanted = desired.the(command.environment());
        requireSecrets(wanted, command.app());
        var account = accounts.the(command.organization(), wanted.accountLink());
        var settings = settings(wanted, account, command);
        var stands = running.orEmpty(command.organization(), wanted.id());
        var workplace = new Workplace(account, settings.address(), "plan", command.actor());
        return new PlanBasis(
                wanted.id(),
                wanted.accountLink(),
                wanted.safeguards(),
                settings,
                workplace,
                stands.outputs(),
                stands.digests(),
                stands.lastSettings(),
                stands.serving().map(Release::settings),
                stands.basis(),
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

    private static void requireSecrets(DesiredEnvironment wanted, AppSettings app) {
        var faults =
                app.secrets().stream()
                        .filter(name -> !wanted.secretArns().containsKey(name))
                        .map(name -> new Fault("/secrets", "The secret " + name + " is not set."))
                        .toList();
        if (!faults.isEmpty()) {
            throw new RuleBroken(
                    DeploymentRule.EVERY_SECRET_IS_SET,
                    "The manifest asks for %d secret(s) that the environment %s does not hold."
                            .formatted(faults.size(), wanted.environment()),
                    faults);
        }
    }

    private static ServiceSettings settings(
            DesiredEnvironment wanted, VerifiedAccount account, PlanChange.Command command) {
        var variables = new LinkedHashMap<>(command.app().variables());
        variables.putAll(wanted.variables());
        var secrets = new LinkedHashMap<>(wanted.secretArns());
        secrets.keySet().retainAll(command.app().secrets());
        return new ServiceSettings(
                Addresses.of(wanted),
                account.account().value(),
                LinkRoles.boundaryArn(account.account()),
                wanted.profile().text(),
                command.app(),
                SettingsCompletion.complete(
                        command.app().written(), wanted.profile(), wanted.region().value()),
                command.source(),
                variables,
                secrets);
    }
}
