package io.apidirect.application.customdomain;

import io.apidirect.application.project.DesiredEnvironments;
import io.apidirect.application.project.EnvironmentPath;
import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.customdomain.CustomDomain;
import io.apidirect.domain.customdomain.CustomDomains;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.util.List;

/** The domains of an environment. */
@UseCase
public class ShowDomains {

    private final DesiredEnvironments desired;
    private final CustomDomains domains;

    @Inject
    public ShowDomains(DesiredEnvironments desired, CustomDomains domains) {
        this.desired = desired;
        this.domains = domains;
    }

    /** All of an environment. */
    public record Many(EnvironmentPath environment) implements InOrganization {
        @Override
        public OrganizationId organization() {
            return environment.organization();
        }
    }

    /** One, by printed id or name. */
    public record One(EnvironmentPath environment, String domain) implements InOrganization {
        @Override
        public OrganizationId organization() {
            return environment.organization();
        }
    }

    /** Newest first. */
    public List<CustomDomain.Snapshot> list(Many query) {
        var environment = desired.the(query.environment()).id();
        return domains.of(query.organization(), environment).stream()
                .map(CustomDomain::snapshot)
                .toList();
    }

    public CustomDomain.Snapshot show(One query) {
        var environment = desired.the(query.environment()).id();
        return domains.the(query.organization(), environment, query.domain()).snapshot();
    }
}
