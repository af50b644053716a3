package io.apidirect.application.accountlink;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.accountlink.AwsAccountLink;
import io.apidirect.domain.accountlink.AwsAccountLinks;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Gives a rotation up whose new External ID was not used yet; repeating it changes nothing. */
@UseCase
public class AbandonRotation {

    private final AwsAccountLinks links;
    private final InstantSource clock;

    @Inject
    public AbandonRotation(AwsAccountLinks links, InstantSource clock) {
        this.links = links;
        this.clock = clock;
    }

    /** Which link, by printed id or name. */
    public record Command(OrganizationId organization, Actor actor, String link)
            implements InOrganization {}

    public AwsAccountLink.Snapshot abandon(Command command) {
        var link = links.the(command.organization(), command.link());
        link.abandonRotation(command.actor(), clock.instant());
        return links.save(link).snapshot();
    }
}
