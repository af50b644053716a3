package io.apidirect.application.customdomain;

import io.apidirect.application.project.DesiredEnvironments;
import io.apidirect.application.project.EnvironmentPath;
import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.customdomain.CustomDomain;
import io.apidirect.domain.customdomain.CustomDomains;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Takes a name from an environment: the next plan does without it. */
@UseCase
public class GiveUpDomain {

    private final DesiredEnvironments desired;
    private final CustomDomains domains;
    private final InstantSource clock;

    @Inject
    public GiveUpDomain(DesiredEnvironments desired, CustomDomains domains, InstantSource clock) {
        this.desired = desired;
        this.domains = domains;
        this.clock = clock;
    }

    /** Which domain, by printed id or name. */
    public record Command(EnvironmentPath environment, Actor actor, String domain)
            implements InOrganization {
        @Override
        public OrganizationId organization() {
            return environment.organization();
        }
    }

    public CustomDomain.Snapshot giveUp(Command command) {
        var environment = desired.the(command.environment()).id();
        var domain = domains.the(command.organization(), environment, command.domain());
        domain.giveUp(command.actor(), clock.instant());
        return domains.save(domain).snapshot();
    }
}
