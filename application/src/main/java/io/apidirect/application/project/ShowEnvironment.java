package io.apidirect.application.project;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.project.Environment;
import io.apidirect.domain.project.Environments;
import io.apidirect.domain.project.Projects;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;

/** One environment with its variables and the names of its secrets. */
@UseCase
public class ShowEnvironment {

    private final Projects projects;
    private final Environments environments;

    @Inject
    public ShowEnvironment(Projects projects, Environments environments) {
        this.projects = projects;
        this.environments = environments;
    }

    /** Which environment. */
    public record Query(EnvironmentPath environment) implements InOrganization {
        @Override
        public OrganizationId organization() {
            return environment.organization();
        }
    }

    public Environment.Snapshot show(Query query) {
        return query.environment().in(projects, environments).snapshot();
    }
}
