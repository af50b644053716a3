package io.apidirect.application.project;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.project.Environments;
import io.apidirect.domain.project.Occupancy;
import io.apidirect.domain.project.Projects;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.time.InstantSource;

/**
 * Deletes an environment that does not run. Nothing in the account is touched before that is
 * decided; its secrets go afterwards, see {@link TidyUpSecrets}.
 */
@UseCase
public class DeleteEnvironment {

    private final Projects projects;
    private final Environments environments;
    private final Occupancy occupancy;
    private final InstantSource clock;

    @Inject
    public DeleteEnvironment(
            Projects projects,
            Environments environments,
            Occupancy occupancy,
            InstantSource clock) {
        this.projects = projects;
        this.environments = environments;
        this.occupancy = occupancy;
        this.clock = clock;
    }

    /** Which environment. */
    public record Command(EnvironmentPath environment, Actor actor) implements InOrganization {
        @Override
        public OrganizationId organization() {
            return environment.organization();
        }
    }

    public void delete(Command command) {
        var environment = command.environment().heldIn(projects, environments);
        environment.delete(occupancy, command.actor(), clock.instant());
        environments.save(environment);
    }
}
