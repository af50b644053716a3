package io.apidirect.persistence.outbox;

import io.apidirect.persistence.outbox.Relay.Delivery;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.StatelessSession;

/** Events on their way to one reaction each; every method runs in the caller's transaction. */
public final class Deliveries {

    private static final int MOST_ATTEMPTS = 12;

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

    /** What was given up stays until somebody has looked; so does what no relay has seen yet. */
    private static final String FORGET_OLD =
            """
            delete from outbox where position in (
              select o.position from outbox o
              where o.published_at < now() - cast(:kept as interval)
                and not exists (select from outbox_delivery d
                                where d.event_id = o.id and d.delivered_at is null)
              order by o.position limit 500 for update skip locked)
            """;

    private final StatelessSession session;

    public Deliveries(StatelessSession session) {
        this.session = session;
    }

    /** The first delivery that is due and not in work anywhere; held until the transaction ends. */
    Optional<Delivery> takeDue() {
        return session.createNativeQuery(TAKE_DUE, Tuple.class).getResultList().stream()
                .findFirst()
                .map(
                        row ->
                                new Delivery(
                                        Envelopes.of(row),
                                        row.get("reaction", String.class),
                                        row.get("attempts", Integer.class)));
    }

    /** Removes some events that went to every reaction longer ago than {@code kept}. */
    int forgetDelivered(Duration kept) {
        return session.createNativeMutationQuery(FORGET_OLD)
                .setParameter("kept", kept.toString())
                .executeUpdate();
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
}
