package io.apidirect.bootstrap.wiring;

import io.apidirect.application.idempotency.KeptAnswers;
import io.apidirect.domain.audit.AuditTrail;
import io.apidirect.persistence.audit.SqlAuditTrail;
import io.apidirect.persistence.idempotency.SqlKeptAnswers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.hibernate.StatelessSession;

/** What is written down about requests: who did what, and which answers may be asked for again. */
@ApplicationScoped
public class RecordAdapters {

    @Produces
    AuditTrail auditTrail(StatelessSession session) {
        return new SqlAuditTrail(session);
    }

    @Produces
    KeptAnswers keptAnswers(StatelessSession session) {
        return new SqlKeptAnswers(session);
    }
}
