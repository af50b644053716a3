package io.apidirect.domain.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.OrganizationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AuditTrailTest {

    private static final OrganizationId ORGANIZATION = new OrganizationId(new UUID(7, 7));

    @Nested
    class InMemory implements AuditTrailContract {
        private final AuditTrail trail = new InMemoryAuditTrail();

        @Override
        public OrganizationId organization() {
            return ORGANIZATION;
        }

        @Override
        public <R> R inOrganization(Function<AuditTrail, R> work) {
            return work.apply(trail);
        }
    }

    @Nested
    class Tampering {
        private final List<AuditEntry> trail = new ArrayList<>();

        Tampering() {
            trail.add(AuditEntry.first(fact("one")));
            trail.add(trail.getLast().followedBy(fact("two")));
            trail.add(trail.getLast().followedBy(fact("three")));
        }

        private static AuditedFact fact(String subject) {
            var at = Instant.parse("2026-11-21T12:00:00Z");
            var event = UUID.nameUUIDFromBytes(subject.getBytes(UTF_8));
            return new AuditedFact(event, ORGANIZATION, "thing.done.v1", subject, Actor.SYSTEM, at);
        }

        @Test
        void anUntouchedTrailIsWhole() {
            assertEquals(OptionalLong.empty(), AuditEntry.firstBroken(trail));
        }

        @Test
        void anAlteredEntryIsFound() {
            trail.set(1, new AuditEntry(2, fact("other"), trail.get(1).seal()));
            assertEquals(OptionalLong.of(2), AuditEntry.firstBroken(trail));
        }

        @Test
        void aRemovedEntryIsFound() {
            trail.remove(1);
            assertEquals(OptionalLong.of(2), AuditEntry.firstBroken(trail));
        }

        @Test
        void swappedEntriesAreFound() {
            trail.addFirst(trail.remove(1));
            assertEquals(OptionalLong.of(1), AuditEntry.firstBroken(trail));
        }
    }
}
