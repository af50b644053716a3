package io.apidirect.domain.accountlink;

import io.apidirect.domain.shared.OrganizationId;
import java.util.function.Function;

class InMemoryAccountSurveysTest implements AccountSurveysContract {

    private final AccountSurveys stored = new InMemoryAccountSurveys();

    @Override
    public <R> R in(OrganizationId organization, Function<AccountSurveys, R> work) {
        return work.apply(stored);
    }
}
