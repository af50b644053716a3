package io.apidirect.application.project;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.project.Environment;
import io.apidirect.domain.project.Environments;
import io.apidirect.domain.project.Projects;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import jakarta.inject.Inject;

/** A project's environments, newest first. */
@UseCase
public class ListEnvironments {

    private final Projects projects;
    private final Environments environments;

    @Inject
    public ListEnvironments(Projects projects, Environments environments) {
        this.projects = projects;
        this.environments = environments;
    }

    /** Which project, and which part of the list. */
    public record Query(OrganizationId organization, String project, PageRequest page)
            implements InOrganization {}

    public Page<Environment.Snapshot> list(Query query) {
        var project = projects.the(query.organization(), query.project());
        return environments
                .list(query.organization(), project.id(), query.page())
                .map(Environment::snapshot);
    }
}
