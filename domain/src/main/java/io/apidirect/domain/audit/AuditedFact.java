package io.apidirect.domain.audit;

import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.OrganizationId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Something that happened, as the envelope of its event tells it.
 *
 * @param event identity of the event; a fact is kept once, however often it is delivered
 */
public record AuditedFact(
        UUID event,
        OrganizationId organization,
        String name,
        String subject,
        Actor actor,
        Instant at) {

    public AuditedFact {
        // Finer than the store keeps, a time would break the seal when it is read back.
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
