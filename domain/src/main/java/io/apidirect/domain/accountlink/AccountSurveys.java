package io.apidirect.domain.accountlink;

import io.apidirect.domain.shared.OrganizationId;

/** The newest survey of each link's account. */
public interface AccountSurveys {

    /** {@link AccountSurvey#NONE} where nobody looked yet. */
    AccountSurvey of(OrganizationId organization, AccountLinkId link);

    /** Keeps it in the place of the one before. */
    void keep(OrganizationId organization, AccountLinkId link, AccountSurvey survey);
}
