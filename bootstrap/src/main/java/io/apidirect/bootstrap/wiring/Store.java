package io.apidirect.bootstrap.wiring;

import io.apidirect.application.shared.Tenancy;
import io.apidirect.domain.shared.Ids;
import io.apidirect.persistence.MappedRows;
import io.apidirect.persistence.jobs.Jobs;
import io.apidirect.persistence.outbox.Deliveries;
import io.apidirect.persistence.outbox.NewEvents;
import io.apidirect.persistence.outbox.Outbox;
import io.apidirect.persistence.shared.AfterCommit;
import io.apidirect.persistence.shared.Schema;
import io.apidirect.persistence.shared.Sessions;
import io.apidirect.persistence.tenancy.PostgresTenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.transaction.TransactionScoped;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;

/** The persistence ring: one session per transaction, and what every repository is given. */
@ApplicationScoped
public class Store {

    /** The first to ask for it, at the start of the application, migrates the schema. */
    @Produces
    @ApplicationScoped
    SessionFactory sessions(ServerResources server) {
        Schema.migrate(server.schema());
        return Sessions.inJtaTransactions(server.main(), MappedRows.all());
    }

    void close(@Disposes SessionFactory sessions) {
        sessions.close();
    }

    @Produces
    @TransactionScoped
    StatelessSession session(SessionFactory sessions) {
        return sessions.openStatelessSession();
    }

    void close(@Disposes StatelessSession session) {
        session.close();
    }

    @Produces
    Tenancy tenancy(StatelessSession session) {
        return new PostgresTenancy(session);
    }

    @Produces
    @ApplicationScoped
    AfterCommit afterCommit(ServerResources server) {
        return new AfterJtaCommit(server.synchronizations());
    }

    @Produces
    Outbox outbox(StatelessSession session, Ids ids, AfterCommit afterCommit, WakeUps wakeUps) {
        return new Outbox(session, ids, afterCommit, wakeUps::wakeRelay);
    }

    @Produces
    Jobs jobs(StatelessSession session, AfterCommit afterCommit, WakeUps wakeUps) {
        return new Jobs(session, afterCommit, wakeUps::wakeEngine);
    }

    @Produces
    NewEvents newEvents(StatelessSession session) {
        return new NewEvents(session);
    }

    @Produces
    Deliveries deliveries(StatelessSession session) {
        return new Deliveries(session);
    }
}
