package io.apidirect.application.accountlink;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.accountlink.AwsAccountLink;
import io.apidirect.domain.accountlink.AwsAccountLinks;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;

/** One link. */
@UseCase
public class ShowAccountLink {

    private final AwsAccountLinks links;

    @Inject
    public ShowAccountLink(AwsAccountLinks links) {
        this.links = links;
    }

    /** Which link, by printed id or name. */
    public record Query(OrganizationId organization, String link) implements InOrganization {}

    /** What people call it. */
    public String name(Query query) {
        return show(query).name();
    }

    public AwsAccountLink.Snapshot show(Query query) {
        return links.the(query.organization(), query.link()).snapshot();
    }
}
