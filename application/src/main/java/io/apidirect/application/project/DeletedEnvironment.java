package io.apidirect.application.project;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.shared.OrganizationId;

/** Which deleted environment is tidied up after. */
public record DeletedEnvironment(OrganizationId organization, EnvironmentId id)
        implements InOrganization {}
