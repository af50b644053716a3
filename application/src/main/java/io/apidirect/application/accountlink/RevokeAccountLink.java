package io.apidirect.application.accountlink;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.accountlink.AwsAccountLink;
import io.apidirect.domain.accountlink.AwsAccountLinks;
import io.apidirect.domain.accountlink.Inhabitants;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Gives a link up; the customer then deletes the link's stack, which closes the door for good. */
@UseCase
public class RevokeAccountLink {

    private final AwsAccountLinks links;
    private final Inhabitants standing;
    private final InstantSource clock;

    @Inject
    public RevokeAccountLink(AwsAccountLinks links, Inhabitants standing, InstantSource clock) {
        this.links = links;
        this.standing = standing;
        this.clock = clock;
    }

    /** Which link, by printed id or name. */
    public record Command(OrganizationId organization, Actor actor, String link)
            implements InOrganization {}

    /**
     * @throws io.apidirect.domain.shared.RuleBroken while environments stand there that only this
     *     link reaches
     */
    public AwsAccountLink.Snapshot revoke(Command command) {
        var link = links.the(command.organization(), command.link());
        link.requireDispensable(standing.of(command.organization(), link.snapshot().id()));
        link.revoke(command.actor(), clock.instant());
        return links.save(link).snapshot();
    }
}
