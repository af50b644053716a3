package io.apidirect.application.deployment;

import io.apidirect.application.accountlink.VerifiedAccounts;
import io.apidirect.application.project.DesiredEnvironments;
import io.apidirect.application.project.EnvironmentPath;
import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.deployment.DeploymentRule;
import io.apidirect.domain.deployment.RunningEnvironment;
import io.apidirect.domain.deployment.RunningEnvironments;
import io.apidirect.domain.deployment.ServiceSettings;
import io.apidirect.domain.deployment.Workplace;
import io.apidirect.domain.project.DesiredEnvironment;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.RuleBroken;
import jakarta.inject.Inject;

/** What stands for an environment, and the way to look at it in the account. */
@UseCase
public class ShowRunningEnvironment {

    private final DesiredEnvironments desired;
    private final RunningEnvironments environments;
    private final VerifiedAccounts accounts;

    @Inject
    public ShowRunningEnvironment(
            DesiredEnvironments desired,
            RunningEnvironments environments,
            VerifiedAccounts accounts) {
        this.desired = desired;
        this.environments = environments;
        this.accounts = accounts;
    }

    public record Query(Actor actor, EnvironmentPath environment) implements InOrganization {
        @Override
        public OrganizationId organization() {
            return environment.organization();
        }
    }

    /** What is wanted and what stands. */
    public record View(DesiredEnvironment desired, RunningEnvironment stands) {}

    /** What an errand needs in order to look at the environment in the account. */
    public record Sight(Workplace workplace, ServiceSettings settings, RunningEnvironment stands) {}

    /** Answers an empty environment where nothing was deployed yet. */
    public View show(Query query) {
        var wanted = desired.the(query.environment());
        var stands = environments.orEmpty(query.organization(), wanted.id());
        return new View(wanted, stands);
    }

    /**
     * @throws RuleBroken if nothing was ever deployed in it
     */
    public Sight sight(Query query) {
        var view = show(query);
        var settings =
                view.stands()
                        .standing()
                        .orElseThrow(
                                () ->
                                        new RuleBroken(
                                                DeploymentRule.ENVIRONMENT_IS_RUNNING,
                                                "Nothing is deployed in '%s'."
                                                        .formatted(
                                                                query.environment()
                                                                        .environment())));
        return new Sight(workplace(query, view.desired()), settings, view.stands());
    }

    /** The way into the account, whether anything was deployed or not. */
    public Workplace lookout(Query query) {
        return workplace(query, desired.the(query.environment()));
    }

    private Workplace workplace(Query query, DesiredEnvironment wanted) {
        var account = accounts.the(query.organization(), wanted.accountLink());
        return new Workplace(account, Addresses.of(wanted), "look", query.actor());
    }
}
