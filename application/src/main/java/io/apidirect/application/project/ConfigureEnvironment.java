package io.apidirect.application.project;

import io.apidirect.application.accountlink.VerifiedAccounts;
import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.accountlink.AccountLinkId;
import io.apidirect.domain.accountlink.VerifiedAccount;
import io.apidirect.domain.project.Environment;
import io.apidirect.domain.project.EnvironmentWish;
import io.apidirect.domain.project.Environments;
import io.apidirect.domain.project.Occupancy;
import io.apidirect.domain.project.Projects;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

/** Changes the settings of an environment; they take effect with the next deployment. */
@UseCase
public class ConfigureEnvironment {

    private final Projects projects;
    private final Environments environments;
    private final VerifiedAccounts accounts;
    private final Occupancy occupancy;
    private final InstantSource clock;

    @Inject
    public ConfigureEnvironment(
            Projects projects,
            Environments environments,
            VerifiedAccounts accounts,
            Occupancy occupancy,
            InstantSource clock) {
        this.projects = projects;
        this.environments = environments;
        this.accounts = accounts;
        this.occupancy = occupancy;
        this.clock = clock;
    }

    /** What shall change, and in which version of the environment it was decided. */
    public record Command(
            EnvironmentPath environment,
            Actor actor,
            long version,
            Optional<String> profile,
            Optional<String> accountLink,
            Optional<String> region)
            implements InOrganization {
        @Override
        public OrganizationId organization() {
            return environment.organization();
        }
    }

    public Environment.Snapshot configure(Command command) {
        var environment = command.environment().heldIn(projects, environments);
        environment.requireVersion(command.version());
        var present = environment.snapshot().accountLink();
        environment.configure(
                EnvironmentWish.of(command.profile(), command.region()),
                place(command, present),
                accounts.accountOf(command.organization(), present),
                occupancy,
                command.actor(),
                clock.instant());
        return environments.save(environment).snapshot();
    }

    /** The account of the wished link; of the present one where only a region is wished. */
    private Optional<VerifiedAccount> place(Command command, AccountLinkId present) {
        return command.accountLink()
                .map(link -> accounts.the(command.organization(), link))
                .or(() -> command.region().map(_ -> accounts.the(command.organization(), present)));
    }
}
