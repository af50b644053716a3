package io.apidirect.application.compliance;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.compliance.Exemptions;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;

/** What the waivers of an environment let pass now. */
@UseCase
public class ShowExemptions {

    private final ValidWaivers waivers;

    @Inject
    public ShowExemptions(ValidWaivers waivers) {
        this.waivers = waivers;
    }

    public record Query(OrganizationId organization, EnvironmentId environment)
            implements InOrganization {}

    public Exemptions show(Query query) {
        return waivers.of(query.organization(), query.environment());
    }
}
