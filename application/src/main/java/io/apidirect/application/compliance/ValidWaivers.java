package io.apidirect.application.compliance;

import io.apidirect.application.shared.Refusable;
import io.apidirect.domain.compliance.Exemptions;
import io.apidirect.domain.compliance.Waivers;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;

/** Gate: hands other contexts what the waivers of an environment let pass now. */
@Dependent
@Transactional(Transactional.TxType.MANDATORY)
@Refusable
public class ValidWaivers {

    private final Waivers waivers;
    private final InstantSource clock;

    @Inject
    public ValidWaivers(Waivers waivers, InstantSource clock) {
        this.waivers = waivers;
        this.clock = clock;
    }

    public Exemptions of(OrganizationId organization, EnvironmentId environment) {
        var now = clock.instant();
        return new Exemptions(
                waivers.holding(organization, environment, now).stream()
                        .map(it -> it.exemption(now))
                        .flatMap(Optional::stream)
                        .toList());
    }
}
