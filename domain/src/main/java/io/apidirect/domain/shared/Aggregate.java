package io.apidirect.domain.shared;

import java.util.ArrayList;
import java.util.List;

/**
 * The root of what changes together. It remembers the events of its behaviour until its repository
 * publishes them in the transaction that saves it.
 *
 * @param <E> the sealed event type of the aggregate
 */
public abstract class Aggregate<E extends DomainEvent> {

    private final List<E> events = new ArrayList<>();

    protected final void happened(E event) {
        events.add(event);
    }

    /** The events since it was loaded, oldest first; the second call answers none. */
    public final List<E> takeEvents() {
        var taken = List.copyOf(events);
        events.clear();
        return taken;
    }
}
