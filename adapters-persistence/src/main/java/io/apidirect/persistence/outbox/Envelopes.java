package io.apidirect.persistence.outbox;

import io.apidirect.application.shared.EventEnvelope;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;

/** Events as they stand in the outbox. */
final class Envelopes {

    private Envelopes() {}

    static EventEnvelope of(Tuple row) {
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
