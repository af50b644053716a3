package io.apidirect.application.project;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.project.Project;
import io.apidirect.domain.project.Projects;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;

/** One project. */
@UseCase
public class ShowProject {

    private final Projects projects;

    @Inject
    public ShowProject(Projects projects) {
        this.projects = projects;
    }

    /** Which project, by printed id or name. */
    public record Query(OrganizationId organization, String project) implements InOrganization {}

    public Project.Snapshot show(Query query) {
        return projects.the(query.organization(), query.project()).snapshot();
    }
}
