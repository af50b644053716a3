package io.apidirect.persistence.idempotency;

import io.apidirect.application.idempotency.KeptAnswers;
import io.apidirect.application.idempotency.KeptAnswersContract;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.persistence.shared.PostgresForTests;
import java.util.UUID;
import java.util.function.Function;

class SqlKeptAnswersTest implements KeptAnswersContract {

    private static final PostgresForTests DATABASE = PostgresForTests.running();

    private final OrganizationId organization = new OrganizationId(UUID.randomUUID());
    private final KeptAnswers answers = new SqlKeptAnswers(DATABASE.session());

    @Override
    public OrganizationId organization() {
        return organization;
    }

    @Override
    public <R> R inOrganization(Function<KeptAnswers, R> work) {
        return DATABASE.in(organization, () -> work.apply(answers));
    }
}
