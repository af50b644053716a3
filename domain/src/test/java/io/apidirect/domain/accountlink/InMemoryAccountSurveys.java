package io.apidirect.domain.accountlink;

import io.apidirect.domain.shared.OrganizationId;
import java.util.HashMap;
import java.util.Map;

/** {@link AccountSurveys} in a map. */
public final class InMemoryAccountSurveys implements AccountSurveys {

    private record Place(OrganizationId organization, AccountLinkId link) {}

    private final Map<Place, AccountSurvey> kept = new HashMap<>();

    @Override
    public AccountSurvey of(OrganizationId organization, AccountLinkId link) {
        return kept.getOrDefault(new Place(organization, link), AccountSurvey.NONE);
    }

    @Override
    public void keep(OrganizationId organization, AccountLinkId link, AccountSurvey survey) {
        kept.put(new Place(organization, link), survey);
    }
}
