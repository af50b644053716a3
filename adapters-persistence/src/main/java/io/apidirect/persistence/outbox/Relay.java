package io.apidirect.persistence.outbox;

import io.apidirect.application.shared.EventEnvelope;
import io.apidirect.persistence.shared.Transactions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers events to reactions. Any number of nodes may run one at a time: rows in work are skipped
 * by the others, and an event waits while an earlier one of the same aggregate is not through.
 */
public final class Relay {

    /** How long a delivered event is kept, for questions about what happened. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    private final NewEvents newEvents;
    private final Deliveries deliveries;
    private final Reactions reactions;
    private final Transactions transactions;

    public Relay(
            NewEvents newEvents,
            Deliveries deliveries,
            Reactions reactions,
            Transactions transactions) {
        this.newEvents = newEvents;
        this.deliveries = deliveries;
        this.reactions = reactions;
        this.transactions = transactions;
    }

    /** Works until nothing is due; stops early when {@code wanted} no longer holds. */
    public void drain(BooleanSupplier wanted) {
        while (wanted.getAsBoolean() && publish() + deliverAll(wanted) > 0) {
            // once more: what was just delivered may have freed the next of its aggregate
        }
    }

    /**
     * Removes events that went to every reaction more than {@link #KEPT} ago, in small steps so
     * that nobody waits for it. What was given up stays until an operator has looked.
     *
     * @return how many went
     */
    public int tidyUp(BooleanSupplier wanted) {
        int all = 0;
        int some = 1;
        while (some > 0 && wanted.getAsBoolean()) {
            some = transactions.inNew(() -> deliveries.forgetDelivered(KEPT));
            all += some;
        }
        return all;
    }

    /** Turns new events into one delivery per interested reaction. */
    private int publish() {
        return transactions.inNew(
                () -> {
                    var events = newEvents.take();
                    events.forEach(event -> newEvents.open(event, reactions.to(event.name())));
                    return events.size();
                });
    }

    private int deliverAll(BooleanSupplier wanted) {
        int delivered = 0;
        while (wanted.getAsBoolean() && deliverOne()) {
            delivered++;
        }
        return delivered;
    }

    private boolean deliverOne() {
        var attempt = new Attempt();
        try {
            return transactions.inNew(attempt::make);
        } catch (RuntimeException failed) {
            var delivery = attempt.delivery.orElseThrow(() -> failed);
            transactions.runInNew(() -> recordFailure(delivery, failed));
            return true;
        }
    }

    private void recordFailure(Delivery delivery, RuntimeException failed) {
        if (deliveries.recordFailure(delivery, String.valueOf(failed))) {
            LOG.error(
                    "Event {} ({}) is given up for reaction {} after {} attempts; see docs/operations.md",
                    delivery.event().id(),
                    delivery.event().name(),
                    delivery.reaction(),
                    delivery.attempts() + 1,
                    failed);
        } else {
            LOG.warn(
                    "Reaction {} to {} failed and will be repeated: {}",
                    delivery.reaction(),
                    delivery.event().name(),
                    failed.toString());
        }
    }

    /** One due delivery to one reaction. */
    record Delivery(EventEnvelope event, String reaction, int attempts) {}

    /** The reactions of this node. */
    public interface Reactions {

        /** Names of those that want to know of the event {@code name}. */
        List<String> to(String name);

        void react(String reaction, EventEnvelope event);
    }

    /** Remembers what was tried, for the note after the rollback. */
    private final class Attempt {

        private Optional<Delivery> delivery = Optional.empty();

        boolean make() {
            delivery = deliveries.takeDue();
            delivery.ifPresent(
                    due -> {
                        reactions.react(due.reaction(), due.event());
                        deliveries.recordDelivered(due);
                    });
            return delivery.isPresent();
        }
    }
}
