package io.apidirect.application.project;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.project.Project;
import io.apidirect.domain.project.ProjectId;
import io.apidirect.domain.project.Projects;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.Ids;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Creates a project under a name that the organisation does not use yet. */
@UseCase
public class CreateProject {

    private final Projects projects;
    private final Ids ids;
    private final InstantSource clock;

    @Inject
    public CreateProject(Projects projects, Ids ids, InstantSource clock) {
        this.projects = projects;
        this.ids = ids;
        this.clock = clock;
    }

    /** What was asked for, as it was typed; the description may be empty. */
    public record Command(OrganizationId organization, Actor actor, String name, String description)
            implements InOrganization {}

    public Project.Snapshot create(Command command) {
        var id = new ProjectId(ids.ofRequest());
        return projects.find(command.organization(), id)
                .orElseGet(() -> projects.save(aProject(id, command)))
                .snapshot();
    }

    private Project aProject(ProjectId id, Command command) {
        return Project.create(
                id,
                command.organization(),
                command.name(),
                command.description(),
                command.actor(),
                clock.instant());
    }
}
