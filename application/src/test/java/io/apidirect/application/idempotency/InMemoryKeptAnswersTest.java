package io.apidirect.application.idempotency;

import io.apidirect.domain.shared.OrganizationId;
import java.util.UUID;
import java.util.function.Function;

class InMemoryKeptAnswersTest implements KeptAnswersContract {

    private final KeptAnswers answers = new InMemoryKeptAnswers();

    @Override
    public OrganizationId organization() {
        return new OrganizationId(new UUID(1, 2));
    }

    @Override
    public <R> R inOrganization(Function<KeptAnswers, R> work) {
        return work.apply(answers);
    }
}
