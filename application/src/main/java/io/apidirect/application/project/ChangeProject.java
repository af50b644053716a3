package io.apidirect.application.project;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.project.Project;
import io.apidirect.domain.project.Projects;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

/** Changes a project's description; its name is for life. */
@UseCase
public class ChangeProject {

    private final Projects projects;
    private final InstantSource clock;

    @Inject
    public ChangeProject(Projects projects, InstantSource clock) {
        this.projects = projects;
        this.clock = clock;
    }

    /** What shall change, and in which version of the project it was decided. */
    public record Command(
            OrganizationId organization,
            Actor actor,
            String project,
            long version,
            Optional<String> description)
            implements InOrganization {}

    public Project.Snapshot change(Command command) {
        var project = projects.the(command.organization(), command.project());
        project.requireVersion(command.version());
        command.description()
                .ifPresent(text -> project.describe(text, command.actor(), clock.instant()));
        return projects.save(project).snapshot();
    }
}
