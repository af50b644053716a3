package io.apidirect.application.project;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.project.Project;
import io.apidirect.domain.project.Projects;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import jakarta.inject.Inject;

/** The organisation's projects, newest first. */
@UseCase
public class ListProjects {

    private final Projects projects;

    @Inject
    public ListProjects(Projects projects) {
        this.projects = projects;
    }

    /** Which part of the list. */
    public record Query(OrganizationId organization, PageRequest page) implements InOrganization {}

    public Page<Project.Snapshot> list(Query query) {
        return projects.list(query.organization(), query.page()).map(Project::snapshot);
    }
}
