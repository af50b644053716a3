package io.apidirect.application.accountlink;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.accountlink.AccountLinkId;
import io.apidirect.domain.accountlink.AwsAccountLink;
import io.apidirect.domain.accountlink.AwsAccountLinks;
import io.apidirect.domain.accountlink.Verification;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Last part of {@link VerifyAccountLink}: what follows from the probe. */
@UseCase
public class RecordVerification {

    private final AwsAccountLinks links;
    private final InstantSource clock;

    @Inject
    public RecordVerification(AwsAccountLinks links, InstantSource clock) {
        this.links = links;
        this.clock = clock;
    }

    /** What the probe of the link found. */
    public record Command(
            OrganizationId organization, Actor actor, AccountLinkId link, Verification found)
            implements InOrganization {}

    public AwsAccountLink.Snapshot record(Command command) {
        var link = links.the(command.organization(), command.link());
        link.record(command.found(), command.actor(), clock.instant());
        return links.save(link).snapshot();
    }
}
