package io.apidirect.application.shared;

/**
 * What the platform does because something happened, named {@code <Do>When<Fact>}. Delivery is at
 * least once and in order per aggregate, so a reaction is idempotent; a failing one is repeated
 * alone, with back-off.
 */
public interface Reaction {

    /** Stable name under which deliveries are recorded, such as {@code keep-audit-trail}. */
    String name();

    boolean reactsTo(String eventName);

    void react(EventEnvelope event);
}
