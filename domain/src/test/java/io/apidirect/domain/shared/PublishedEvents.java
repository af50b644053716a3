package io.apidirect.domain.shared;

import java.util.ArrayList;
import java.util.List;

/** What in-memory repositories published, oldest first: the stand-in for the outbox. */
public final class PublishedEvents {

    private final List<DomainEvent> events = new ArrayList<>();

    /** Takes and remembers the events of {@code saved}. */
    public void publish(Aggregate<?> saved) {
        events.addAll(saved.takeEvents());
    }

    public List<DomainEvent> all() {
        return List.copyOf(events);
    }

    public List<String> names() {
        return events.stream().map(DomainEvent::name).toList();
    }
}
