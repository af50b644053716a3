package io.apidirect.rest.accountlink;

import io.apidirect.application.accountlink.ListAccountLinks;
import io.apidirect.application.accountlink.ShowAccountLink;
import io.apidirect.domain.accountlink.AwsAccountLink;
import io.apidirect.domain.accountlink.LinkInstructions;
import io.apidirect.domain.accountlink.Safeguard;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.rest.shared.Cursors;
import io.apidirect.rest.shared.Paging;
import io.apidirect.rest.shared.RestComponent;
import jakarta.inject.Inject;
import java.util.function.Function;

/** Account links as answers, each with the instructions of this installation. */
@RestComponent
class AccountLinkReading {

    private final ListAccountLinks list;
    private final ShowAccountLink show;
    private final LinkInstructions instructions;
    private final Cursors cursors;

    @Inject
    AccountLinkReading(
            ListAccountLinks list,
            ShowAccountLink show,
            LinkInstructions instructions,
            Cursors cursors) {
        this.list = list;
        this.show = show;
        this.instructions = instructions;
        this.cursors = cursors;
    }

    AccountLinkBody body(AwsAccountLink.Snapshot link) {
        return AccountLinkBody.of(link, instructions);
    }

    AccountLinkBody show(OrganizationId organization, String link) {
        return body(show.show(new ShowAccountLink.Query(organization, link)));
    }

    /** How each safeguard is switched on in the account of this link. */
    Function<Safeguard, String> fixes(OrganizationId organization, String link) {
        var shown = show.show(new ShowAccountLink.Query(organization, link));
        return safeguard -> safeguard.fix(shown, instructions);
    }

    AccountLinkBody.ListBody list(OrganizationId organization, Paging paging) {
        var page = list.list(new ListAccountLinks.Query(organization, cursors.request(paging)));
        return new AccountLinkBody.ListBody(
                page.items().stream().map(this::body).toList(), cursors.next(page));
    }
}
