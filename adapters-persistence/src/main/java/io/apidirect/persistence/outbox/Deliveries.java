package io.apidirect.persistence.outbox;

import io.apidirect.application.shared.EventEnvelope;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.persistence.outbox.Relay.Delivery;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** The relay's view of its two tables; every method runs in the caller's transaction. */
public final class Deliveries {

    private static final int MOST_ATTEMPTS = 12;

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

    private static final String TAKE_DUE =
            """
            select o.id, o.name, o.subject, o.organization_id, o.actor, o.at, cast(o.payload as text) as payload,
                   d.reaction, d.attempts
            from outbox_delivery d join outbox o on o.id = d.event_id
            where d.delivered_at is null and d.dead_at is null and d.due_at <= now()
              and not exists (select from outbox_delivery earlier
                              where earlier.reaction = d.reaction and earlier.subject = d.subject
                                and earlier.position < d.position
                                and earlier.delivered_at is null and earlier.dead_at is null)
            order by d.position limit 1 for update of d skip locked
            """;

    private static final String DELIVERED =
            """
            update outbox_delivery set delivered_at = now(), attempts = attempts + 1
            where event_id = :event and reaction = :reaction
            """;

    /** Waits 1, 2, 4 … seconds, ten minutes at most. */
    private static final String FAILED =
            """
            update outbox_delivery set attempts = attempts + 1, last_error = :error,
              due_at = now() + least(interval '10 minutes', interval '1 second' * power(2, attempts)),
              dead_at = case when attempts + 1 >= :most then now() end
            where event_id = :event and reaction = :reaction
            """;

    private final StatelessSession session;

    public Deliveries(StatelessSession session) {
        this.session = session;
    }

    /** The next events, at most one per aggregate, now marked as published. */
    List<EventEnvelope> takeUnpublished() {
        return session.createNativeQuery(TAKE_UNPUBLISHED, Tuple.class).getResultList().stream()
                .map(Deliveries::envelope)
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

    /** The first delivery that is due and not in work anywhere; held until the transaction ends. */
    Optional<Delivery> takeDue() {
        return session.createNativeQuery(TAKE_DUE, Tuple.class).getResultList().stream()
                .findFirst()
                .map(
                        row ->
                                new Delivery(
                                        envelope(row),
                                        row.get("reaction", String.class),
                                        row.get("attempts", Integer.class)));
    }

    void recordDelivered(Delivery delivery) {
        session.createNativeMutationQuery(DELIVERED)
                .setParameter("event", delivery.event().id())
                .setParameter("reaction", delivery.reaction())
                .executeUpdate();
    }

    /** Answers whether this was the last attempt. */
    boolean recordFailure(Delivery delivery, String error) {
        session.createNativeMutationQuery(FAILED)
                .setParameter("event", delivery.event().id())
                .setParameter("reaction", delivery.reaction())
                .setParameter("error", error)
                .setParameter("most", MOST_ATTEMPTS)
                .executeUpdate();
        return delivery.attempts() + 1 >= MOST_ATTEMPTS;
    }

    private static EventEnvelope envelope(Tuple row) {
        return new EventEnvelope(
                row.get("id", UUID.class),
                row.get("name", String.class),
                row.get("subject", String.class),
                new OrganizationId(row.get("organization_id", UUID.class)),
                new Actor(row.get("actor", String.class)),
                row.get("at", Instant.class),
                row.get("payload", String.class));
    }
}
