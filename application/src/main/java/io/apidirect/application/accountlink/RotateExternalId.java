package io.apidirect.application.accountlink;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.accountlink.AwsAccountLink;
import io.apidirect.domain.accountlink.AwsAccountLinks;
import io.apidirect.domain.accountlink.ExternalId;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.Secrets;
import jakarta.inject.Inject;
import java.time.InstantSource;

/**
 * Issues another External ID for a link beside the one in use; the customer then lets both in.
 * Asked again before the rotation is over, it answers the link as it is.
 */
@UseCase
public class RotateExternalId {

    private final AwsAccountLinks links;
    private final Secrets secrets;
    private final InstantSource clock;

    @Inject
    public RotateExternalId(AwsAccountLinks links, Secrets secrets, InstantSource clock) {
        this.links = links;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Which link, by printed id or name. */
    public record Command(OrganizationId organization, Actor actor, String link)
            implements InOrganization {}

    public AwsAccountLink.Snapshot rotate(Command command) {
        var link = links.the(command.organization(), command.link());
        link.rotate(ExternalId.generate(secrets), command.actor(), clock.instant());
        return links.save(link).snapshot();
    }
}
