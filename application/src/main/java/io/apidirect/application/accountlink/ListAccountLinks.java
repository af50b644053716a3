package io.apidirect.application.accountlink;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.accountlink.AwsAccountLink;
import io.apidirect.domain.accountlink.AwsAccountLinks;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import jakarta.inject.Inject;

/** The organisation's links, newest first. */
@UseCase
public class ListAccountLinks {

    private final AwsAccountLinks links;

    @Inject
    public ListAccountLinks(AwsAccountLinks links) {
        this.links = links;
    }

    /** Which part of the list. */
    public record Query(OrganizationId organization, PageRequest page) implements InOrganization {}

    public Page<AwsAccountLink.Snapshot> list(Query query) {
        return links.list(query.organization(), query.page()).map(AwsAccountLink::snapshot);
    }
}
