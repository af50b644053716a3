package io.apidirect.application.project;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.project.Environment;
import io.apidirect.domain.project.Environments;
import io.apidirect.domain.project.Projects;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Gives a variable of an environment a value, from the next deployment on. */
@UseCase
public class SetVariable {

    private final Projects projects;
    private final Environments environments;
    private final InstantSource clock;

    @Inject
    public SetVariable(Projects projects, Environments environments, InstantSource clock) {
        this.projects = projects;
        this.environments = environments;
        this.clock = clock;
    }

    /** Which variable, and its value. */
    public record Command(EnvironmentPath environment, Actor actor, String name, String value)
            implements InOrganization {
        @Override
        public OrganizationId organization() {
            return environment.organization();
        }
    }

    public Environment.Snapshot set(Command command) {
        var environment = command.environment().in(projects, environments);
        environment.setVariable(command.name(), command.value(), command.actor(), clock.instant());
        return environments.save(environment).snapshot();
    }
}
