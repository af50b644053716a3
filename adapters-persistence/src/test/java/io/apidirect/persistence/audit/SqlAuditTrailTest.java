package io.apidirect.persistence.audit;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.apidirect.domain.audit.AuditTrail;
import io.apidirect.domain.audit.AuditTrailContract;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.persistence.shared.PostgresForTests;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SqlAuditTrailTest implements AuditTrailContract {

    private static final PostgresForTests DATABASE = PostgresForTests.running();

    private final OrganizationId organization = new OrganizationId(UUID.randomUUID());
    private final AuditTrail trail = new SqlAuditTrail(DATABASE.session());

    @Override
    public OrganizationId organization() {
        return organization;
    }

    @Override
    public <R> R inOrganization(Function<AuditTrail, R> work) {
        return DATABASE.in(organization, () -> work.apply(trail));
    }

    @Test
    void nobodyAtWorkCanChangeOrDeleteAnEntry() {
        for (var attempt :
                new String[] {"update audit_entry set actor = 'x'", "delete from audit_entry"}) {
            assertThrows(
                    RuntimeException.class,
                    () ->
                            DATABASE.run(
                                    organization,
                                    () ->
                                            DATABASE.session()
                                                    .createNativeMutationQuery(attempt)
                                                    .executeUpdate()));
        }
    }
}
