package io.apidirect.persistence.accountlink;

import io.apidirect.domain.accountlink.AccountSurveys;
import io.apidirect.domain.accountlink.AccountSurveysContract;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.persistence.shared.PostgresForTests;
import java.util.function.Function;

class SqlAccountSurveysTest implements AccountSurveysContract {

    private static final PostgresForTests DATABASE = PostgresForTests.running();
    private static final AccountSurveys STORED = new SqlAccountSurveys(DATABASE.session());

    @Override
    public <R> R in(OrganizationId organization, Function<AccountSurveys, R> work) {
        return DATABASE.in(organization, () -> work.apply(STORED));
    }
}
