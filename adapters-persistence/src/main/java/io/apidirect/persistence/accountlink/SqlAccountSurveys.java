package io.apidirect.persistence.accountlink;

import io.apidirect.domain.accountlink.AccountLinkId;
import io.apidirect.domain.accountlink.AccountSurvey;
import io.apidirect.domain.accountlink.AccountSurveys;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.persistence.shared.Json;
import org.hibernate.StatelessSession;

/** {@link AccountSurveys} in the table {@code account_survey}. */
public final class SqlAccountSurveys implements AccountSurveys {

    private static final String FIND =
            """
            select cast(survey as text) from account_survey
            where organization_id = :organization and account_link_id = :link
            """;

    private static final String KEEP =
            """
            insert into account_survey (account_link_id, organization_id, survey)
            values (:link, :organization, cast(:survey as jsonb))
            on conflict (account_link_id) do update set survey = excluded.survey
            """;

    private final StatelessSession session;

    public SqlAccountSurveys(StatelessSession session) {
        this.session = session;
    }

    @Override
    public AccountSurvey of(OrganizationId organization, AccountLinkId link) {
        return session.createNativeQuery(FIND, String.class)
                .setParameter("organization", organization.value())
                .setParameter("link", link.value())
                .uniqueResultOptional()
                .map(json -> Json.read(json, AccountSurvey.class))
                .orElse(AccountSurvey.NONE);
    }

    @Override
    public void keep(OrganizationId organization, AccountLinkId link, AccountSurvey survey) {
        session.createNativeMutationQuery(KEEP)
                .setParameter("link", link.value())
                .setParameter("organization", organization.value())
                .setParameter("survey", Json.write(survey))
                .executeUpdate();
    }
}
