package io.apidirect.application.customdomain;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.customdomain.CustomDomains;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Gives up every domain of an environment that is gone. */
@UseCase
public class GiveUpDomains {

    private final CustomDomains domains;
    private final InstantSource clock;

    @Inject
    public GiveUpDomains(CustomDomains domains, InstantSource clock) {
        this.domains = domains;
        this.clock = clock;
    }

    /** Of which environment. */
    public record Command(OrganizationId organization, EnvironmentId environment, Actor actor)
            implements InOrganization {}

    public void giveUp(Command command) {
        domains.of(command.organization(), command.environment())
                .forEach(
                        domain -> {
                            domain.giveUp(command.actor(), clock.instant());
                            domains.save(domain);
                        });
    }
}
