package io.apidirect.application.shared;

import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.OrganizationId;
import java.time.Instant;
import java.util.UUID;

/**
 * A published event as the outbox delivers it.
 *
 * @param id identity of this event; the same on every delivery
 * @param name stable and versioned, such as {@code account-link.verified.v1}
 * @param subject printed id of the aggregate
 * @param payload the event as JSON, as the golden file of its name shows
 */
public record EventEnvelope(
        UUID id,
        String name,
        String subject,
        OrganizationId organization,
        Actor actor,
        Instant at,
        String payload) {}
