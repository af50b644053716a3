package io.apidirect.application.project;

import io.apidirect.application.accountlink.VerifiedAccounts;
import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.accountlink.VerifiedAccount;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.project.Environments;
import io.apidirect.domain.project.Occupancy;
import io.apidirect.domain.project.Projects;
import io.apidirect.domain.project.SecretPlace;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** First part of {@link DeleteEnvironment}: whether it may go, and which secrets go with it. */
@UseCase
public class BeginDeletingEnvironment {

    private final Projects projects;
    private final Environments environments;
    private final VerifiedAccounts accounts;
    private final Occupancy occupancy;

    @Inject
    public BeginDeletingEnvironment(
            Projects projects,
            Environments environments,
            VerifiedAccounts accounts,
            Occupancy occupancy) {
        this.projects = projects;
        this.environments = environments;
        this.accounts = accounts;
        this.occupancy = occupancy;
    }

    /** Which environment. */
    public record Command(EnvironmentPath environment) implements InOrganization {
        @Override
        public OrganizationId organization() {
            return environment.organization();
        }
    }

    /** What goes; without an account its secrets are out of our reach and stay with their owner. */
    public record Going(
            EnvironmentId id, Optional<VerifiedAccount> account, List<SecretPlace> secrets) {}

    public Going begin(Command command) {
        var environment = command.environment().in(projects, environments);
        environment.requireDeletable(occupancy);
        var now = environment.snapshot();
        return new Going(
                now.id(),
                accounts.find(command.organization(), now.accountLink()),
                now.secrets().keySet().stream()
                        .map(name -> environment.placeOf(name.value()))
                        .toList());
    }
}
