package io.apidirect.application.project;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.project.Environments;
import io.apidirect.domain.project.Projects;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Removes a variable of an environment, from the next deployment on. */
@UseCase
public class RemoveVariable {

    private final Projects projects;
    private final Environments environments;
    private final InstantSource clock;

    @Inject
    public RemoveVariable(Projects projects, Environments environments, InstantSource clock) {
        this.projects = projects;
        this.environments = environments;
        this.clock = clock;
    }

    /** Which variable. */
    public record Command(EnvironmentPath environment, Actor actor, String name)
            implements InOrganization {
        @Override
        public OrganizationId organization() {
            return environment.organization();
        }
    }

    public void remove(Command command) {
        var environment = command.environment().in(projects, environments);
        environment.removeVariable(command.name(), command.actor(), clock.instant());
        environments.save(environment);
    }
}
