package io.apidirect.application.accountlink;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.accountlink.AwsAccountLinks;
import io.apidirect.domain.accountlink.ProbeTargets;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;

/** First part of {@link VerifyAccountLink}: what to probe. */
@UseCase
public class BeginVerification {

    private final AwsAccountLinks links;

    @Inject
    public BeginVerification(AwsAccountLinks links) {
        this.links = links;
    }

    /** Which link, by printed id or name. */
    public record Command(OrganizationId organization, Actor actor, String link)
            implements InOrganization {}

    public ProbeTargets begin(Command command) {
        return links.the(command.organization(), command.link()).probeTargets(command.actor());
    }
}
