package io.apidirect.application.project;

import io.apidirect.domain.project.Environment;
import io.apidirect.domain.project.Environments;
import io.apidirect.domain.project.Projects;
import io.apidirect.domain.shared.OrganizationId;

/**
 * Which environment a person means.
 *
 * @param project printed id or name
 * @param environment printed id or name
 */
public record EnvironmentPath(OrganizationId organization, String project, String environment) {

    /** Held until the transaction ends; see {@link Environments#findHeld}. */
    Environment heldIn(Projects projects, Environments environments) {
        return environments.held(organization, projects.the(organization, project), environment);
    }

    Environment in(Projects projects, Environments environments) {
        return environments.the(organization, projects.the(organization, project), environment);
    }
}
