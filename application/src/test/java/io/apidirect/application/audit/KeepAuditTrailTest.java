package io.apidirect.application.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.application.shared.EventEnvelope;
import io.apidirect.domain.audit.InMemoryAuditTrail;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.PageRequest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeepAuditTrailTest {

    private final InMemoryAuditTrail trail = new InMemoryAuditTrail();
    private final KeepAuditTrail reaction = new KeepAuditTrail(new AppendToAuditTrail(trail));

    @Test
    void everyEventBecomesOneEntryHoweverOftenItIsDelivered() {
        var event =
                new EventEnvelope(
                        new UUID(1, 2),
                        "account-link.verified.v1",
                        "lnk_1",
                        new OrganizationId(new UUID(3, 4)),
                        new Actor("usr_1"),
                        Instant.parse("2026-11-21T12:00:00Z"),
                        "{}");
        assertTrue(reaction.reactsTo(event.name()));
        reaction.react(event);
        reaction.react(event);
        var kept =
                new ListAuditEntries(trail)
                        .list(
                                new ListAuditEntries.Query(
                                        event.organization(), PageRequest.first(10)));
        assertEquals(1, kept.items().size());
        var fact = kept.items().getFirst().fact();
        assertEquals("account-link.verified.v1", fact.name());
        assertEquals("usr_1", fact.actor().text());
    }
}
