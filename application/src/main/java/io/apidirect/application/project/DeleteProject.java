package io.apidirect.application.project;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.project.Environments;
import io.apidirect.domain.project.Projects;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Deletes a project that has no environments any more. */
@UseCase
public class DeleteProject {

    private final Projects projects;
    private final Environments environments;
    private final InstantSource clock;

    @Inject
    public DeleteProject(Projects projects, Environments environments, InstantSource clock) {
        this.projects = projects;
        this.environments = environments;
        this.clock = clock;
    }

    /** Which project, by printed id or name. */
    public record Command(OrganizationId organization, Actor actor, String project)
            implements InOrganization {}

    public void delete(Command command) {
        var project = projects.held(command.organization(), command.project());
        var remaining = environments.slugs(command.organization(), project.id());
        project.delete(remaining, command.actor(), clock.instant());
        projects.save(project);
    }
}
