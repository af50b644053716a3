package io.apidirect.application.accountlink;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.accountlink.AccountSurvey;
import io.apidirect.domain.accountlink.AccountSurveys;
import io.apidirect.domain.accountlink.AwsAccountLinks;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;

/** What was last seen of the safeguards of a link's account. */
@UseCase
public class ShowAccountSurvey {

    private final AwsAccountLinks links;
    private final AccountSurveys surveys;

    @Inject
    public ShowAccountSurvey(AwsAccountLinks links, AccountSurveys surveys) {
        this.links = links;
        this.surveys = surveys;
    }

    /**
     * @param link printed id or name
     */
    public record Query(OrganizationId organization, String link) implements InOrganization {}

    public AccountSurvey show(Query query) {
        var link = links.the(query.organization(), query.link());
        return surveys.of(query.organization(), link.snapshot().id());
    }
}
