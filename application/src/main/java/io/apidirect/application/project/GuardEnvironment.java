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
import java.util.Optional;

/** Decides who approves the changes of an environment, and who executes them; holds at once. */
@UseCase
public class GuardEnvironment {

    private final Projects projects;
    private final Environments environments;
    private final InstantSource clock;

    @Inject
    public GuardEnvironment(Projects projects, Environments environments, InstantSource clock) {
        this.projects = projects;
        this.environments = environments;
        this.clock = clock;
    }

    /** What is empty stays as it is. */
    public record Command(
            EnvironmentPath environment,
            Actor actor,
            Optional<String> approval,
            Optional<String> execution)
            implements InOrganization {
        @Override
        public OrganizationId organization() {
            return environment.organization();
        }
    }

    public Environment.Snapshot guard(Command command) {
        var environment = command.environment().in(projects, environments);
        environment.guard(
                command.approval(), command.execution(), command.actor(), clock.instant());
        return environments.save(environment).snapshot();
    }
}
