package io.apidirect.persistence.outbox;

import io.apidirect.domain.shared.Aggregate;
import io.apidirect.domain.shared.DomainEvent;
import io.apidirect.domain.shared.Ids;
import io.apidirect.persistence.shared.AfterCommit;
import io.apidirect.persistence.shared.Json;
import org.hibernate.StatelessSession;

/** Where {@code save} leaves the events of an aggregate, in its own transaction. */
public final class Outbox {

    private static final String INSERT =
            """
            insert into outbox (id, name, subject, organization_id, actor, at, payload)
            values (:id, :name, :subject, :organization, :actor, :at, cast(:payload as jsonb))
            """;

    private final StatelessSession session;
    private final Ids ids;
    private final AfterCommit afterCommit;
    private final Runnable wakeRelay;

    public Outbox(StatelessSession session, Ids ids, AfterCommit afterCommit, Runnable wakeRelay) {
        this.session = session;
        this.ids = ids;
        this.afterCommit = afterCommit;
        this.wakeRelay = wakeRelay;
    }

    /** Takes the aggregate's events over; every {@code save} calls it, and nothing else does. */
    public void publish(Aggregate<?> aggregate) {
        var events = aggregate.takeEvents();
        if (events.isEmpty()) {
            return;
        }
        events.forEach(this::insert);
        afterCommit.run(wakeRelay);
    }

    private void insert(DomainEvent event) {
        session.createNativeMutationQuery(INSERT)
                .setParameter("id", ids.next())
                .setParameter("name", event.name())
                .setParameter("subject", event.subject())
                .setParameter("organization", event.organization().value())
                .setParameter("actor", event.actor().text())
                .setParameter("at", event.at())
                .setParameter("payload", Json.write(event))
                .executeUpdate();
    }
}
