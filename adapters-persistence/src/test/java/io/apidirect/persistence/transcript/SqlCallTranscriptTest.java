package io.apidirect.persistence.transcript;

import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.transcript.CallTranscript;
import io.apidirect.domain.transcript.CallTranscriptContract;
import io.apidirect.persistence.shared.PostgresForTests;
import java.util.UUID;
import java.util.function.Function;

class SqlCallTranscriptTest implements CallTranscriptContract {

    private static final PostgresForTests DATABASE = PostgresForTests.running();

    private final OrganizationId organization = new OrganizationId(UUID.randomUUID());
    private final CallTranscript transcript = new SqlCallTranscript(DATABASE.session());

    @Override
    public OrganizationId organization() {
        return organization;
    }

    @Override
    public <R> R in(OrganizationId owner, Function<CallTranscript, R> work) {
        return DATABASE.in(owner, () -> work.apply(transcript));
    }

    @Override
    public <R> R asPlatform(Function<CallTranscript, R> work) {
        return DATABASE.asPlatform(() -> work.apply(transcript));
    }
}
