package io.apidirect.application.project;

import io.apidirect.application.accountlink.VerifiedAccounts;
import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.project.Environments;
import io.apidirect.domain.project.ProjectRule;
import io.apidirect.domain.project.Projects;
import io.apidirect.domain.project.VariableName;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.RuleBroken;
import jakarta.inject.Inject;

/** First part of {@link PutSecret}: where the value goes. */
@UseCase
public class BeginPuttingSecret {

    private final Projects projects;
    private final Environments environments;
    private final VerifiedAccounts accounts;

    @Inject
    public BeginPuttingSecret(
            Projects projects, Environments environments, VerifiedAccounts accounts) {
        this.projects = projects;
        this.environments = environments;
        this.accounts = accounts;
    }

    /** Which secret; without its value. */
    public record Command(EnvironmentPath environment, VariableName name)
            implements InOrganization {
        @Override
        public OrganizationId organization() {
            return environment.organization();
        }
    }

    public SecretTarget begin(Command command) {
        var place = command.environment().in(projects, environments).placeFor(command.name());
        if (environments.isTidyingUp(
                command.organization(), place.project(), place.environment())) {
            throw new RuleBroken(
                    ProjectRule.NAMESAKE_IS_TIDIED_UP,
                    "Secrets of a deleted environment '%s' of '%s' are still being deleted."
                            .formatted(place.environment(), place.project()));
        }
        return new SecretTarget(accounts.the(command.organization(), place.accountLink()), place);
    }
}
