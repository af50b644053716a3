package io.apidirect.application.project;

import io.apidirect.application.identity.Caller;
import io.apidirect.application.identity.CountedMembers;
import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.identity.Permission;
import io.apidirect.domain.project.Environment;
import io.apidirect.domain.project.Environments;
import io.apidirect.domain.project.Projects;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

/** Decides who approves the changes of an environment, and who executes them; holds at once. */
@UseCase
public class GuardEnvironment {

    private final Projects projects;
    private final Environments environments;
    private final CountedMembers members;
    private final InstantSource clock;

    @Inject
    public GuardEnvironment(
            Projects projects,
            Environments environments,
            CountedMembers members,
            InstantSource clock) {
        this.projects = projects;
        this.environments = environments;
        this.members = members;
        this.clock = clock;
    }

    /** What is empty stays as it is. */
    public record Command(
            EnvironmentPath environment,
            Caller caller,
            Optional<String> approval,
            Optional<String> execution)
            implements InOrganization {
        @Override
        public OrganizationId organization() {
            return environment.organization();
        }
    }

    /** Tightens in anybody's name; loosens only for a person who is here. */
    public Environment.Snapshot guard(Command command) {
        var environment = command.environment().in(projects, environments);
        var before = environment.snapshot().safeguards();
        var caller = command.caller();
        environment.guard(
                command.approval(),
                command.execution(),
                members.permitted(caller.organization(), Permission.DEPLOY),
                caller.actor(),
                clock.instant());
        if (environment.snapshot().safeguards().isLooserThan(before)) {
            caller.requireSession("An access token loosens no safeguard");
        }
        return environments.save(environment).snapshot();
    }
}
