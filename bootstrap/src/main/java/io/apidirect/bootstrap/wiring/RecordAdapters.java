package io.apidirect.bootstrap.wiring;

import io.apidirect.application.idempotency.KeptAnswers;
import io.apidirect.domain.audit.AuditTrail;
import io.apidirect.domain.compliance.Waivers;
import io.apidirect.persistence.audit.SqlAuditTrail;
import io.apidirect.persistence.compliance.HibernateWaivers;
import io.apidirect.persistence.idempotency.SqlKeptAnswers;
import io.apidirect.persistence.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.hibernate.StatelessSession;

/**
 * What is written down about requests: who did what, which answers may be asked for again, and what
 * two people agreed to tolerate.
 */
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

    @Produces
    Waivers waivers(StatelessSession session, Outbox outbox) {
        return new HibernateWaivers(session, outbox);
    }
}
