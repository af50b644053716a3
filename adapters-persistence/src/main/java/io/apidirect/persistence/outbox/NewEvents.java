package io.apidirect.persistence.outbox;

import io.apidirect.application.shared.EventEnvelope;
import jakarta.persistence.Tuple;
import java.util.List;
import org.hibernate.StatelessSession;

/** Events that the relay has not seen yet; every method runs in the caller's transaction. */
public final class NewEvents {

    private static final String TAKE_UNPUBLISHED =
            """
            update outbox set published_at = now() where position in (
              select o.position from outbox o
              where o.published_at is null
                and not exists (select from outbox earlier where earlier.subject = o.subject
                                and earlier.position < o.position and earlier.published_at is null)
              order by o.position limit 100 for update skip locked)
            returning id, name, subject, organization_id, actor, at, cast(payload as text) as payload, position
            """;

    private static final String OPEN =
            """
            insert into outbox_delivery (event_id, reaction, position, subject, due_at)
            select id, :reaction, position, subject, now() from outbox where id = :event
            on conflict do nothing
            """;

    private final StatelessSession session;

    public NewEvents(StatelessSession session) {
        this.session = session;
    }

    /** The next events, at most one per aggregate, now marked as published. */
    List<EventEnvelope> take() {
        return session.createNativeQuery(TAKE_UNPUBLISHED, Tuple.class).getResultList().stream()
                .map(Envelopes::of)
                .toList();
    }

    void open(EventEnvelope event, List<String> reactions) {
        for (var reaction : reactions) {
            session.createNativeMutationQuery(OPEN)
                    .setParameter("event", event.id())
                    .setParameter("reaction", reaction)
                    .executeUpdate();
        }
    }
}
