package io.apidirect.application.customdomain;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.customdomain.CertificateReport;
import io.apidirect.domain.customdomain.CustomDomain;
import io.apidirect.domain.customdomain.CustomDomainId;
import io.apidirect.domain.customdomain.CustomDomains;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Last part of {@link FollowDomain}: what follows from AWS's answer. */
@UseCase
public class RecordFollowing {

    private final CustomDomains domains;
    private final InstantSource clock;

    @Inject
    public RecordFollowing(CustomDomains domains, InstantSource clock) {
        this.domains = domains;
        this.clock = clock;
    }

    /** What AWS said of a domain's certificate. */
    public record Command(
            OrganizationId organization,
            CustomDomainId domain,
            Actor actor,
            CertificateReport report)
            implements InOrganization {}

    public CustomDomain.Snapshot record(Command command) {
        var domain = domains.the(command.organization(), command.domain());
        domain.record(command.report(), command.actor(), clock.instant());
        return domains.save(domain).snapshot();
    }
}
