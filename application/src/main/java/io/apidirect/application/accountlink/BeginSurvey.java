package io.apidirect.application.accountlink;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.accountlink.AccountLinkId;
import io.apidirect.domain.accountlink.VerifiedAccount;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;

/** First part of {@link SurveyAccount}: the way into the account. */
@UseCase
public class BeginSurvey {

    private final VerifiedAccounts accounts;

    @Inject
    public BeginSurvey(VerifiedAccounts accounts) {
        this.accounts = accounts;
    }

    public record Command(OrganizationId organization, AccountLinkId link)
            implements InOrganization {}

    public VerifiedAccount begin(Command command) {
        return accounts.the(command.organization(), command.link());
    }
}
