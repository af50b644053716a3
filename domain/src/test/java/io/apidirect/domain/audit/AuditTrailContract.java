package io.apidirect.domain.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What {@link AuditTrail} promises. */
public interface AuditTrailContract {

    OrganizationId organization();

    /** Does {@code work} in one transaction in the name of {@link #organization()}. */
    <R> R inOrganization(Function<AuditTrail, R> work);

    private AuditedFact fact(int second) {
        var at = Instant.parse("2026-11-21T12:00:00.123456Z").plusSeconds(second);
        return new AuditedFact(
                UUID.randomUUID(), organization(), "thing.done.v1", "thg_1", Actor.SYSTEM, at);
    }

    private void append(AuditedFact fact) {
        inOrganization(
                trail -> {
                    trail.append(fact);
                    return fact;
                });
    }

    private List<AuditEntry> oldestFirst() {
        return inOrganization(trail -> trail.page(PageRequest.first(200))).items().reversed();
    }

    @Test
    default void theTrailIsAChainWithoutGaps() {
        for (int second = 0; second < 5; second++) {
            append(fact(second));
        }
        assertEquals(
                List.of(1L, 2L, 3L, 4L, 5L),
                oldestFirst().stream().map(AuditEntry::sequence).toList());
        assertEquals(OptionalLong.empty(), AuditEntry.firstBroken(oldestFirst()));
    }

    @Test
    default void aFactDeliveredTwiceIsKeptOnce() {
        var fact = fact(0);
        append(fact);
        append(fact);
        append(fact(1));
        assertEquals(2, oldestFirst().size());
        assertEquals(fact, oldestFirst().getFirst().fact());
    }

    @Test
    default void pagesAreNewestFirst() {
        for (int second = 0; second < 3; second++) {
            append(fact(second));
        }
        var first = inOrganization(trail -> trail.page(PageRequest.first(2)));
        assertEquals(List.of(3L, 2L), first.items().stream().map(AuditEntry::sequence).toList());
        var rest = inOrganization(trail -> trail.page(new PageRequest(2, first.next())));
        assertEquals(List.of(1L), rest.items().stream().map(AuditEntry::sequence).toList());
        assertNull(rest.next());
    }

    /** Late ones too: events of one moment are delivered in any order. */
    @Test
    default void aWalkSeesWhatWasThereAtItsStartOnceEachWhileOthersAreAdded() {
        for (int number = 0; number < 40; number++) {
            append(fact(number / 4));
        }
        var there = oldestFirst();
        var seen = new ArrayList<AuditEntry>();
        var request = PageRequest.first(3);
        for (var more = true; more; ) {
            var asked = request;
            var page = inOrganization(trail -> trail.page(asked));
            seen.addAll(page.items());
            append(fact(100));
            append(fact(seen.size() % 10));
            more = page.next() != null;
            request = new PageRequest(3, page.next());
        }
        assertEquals(seen.size(), Set.copyOf(seen).size(), "an entry was seen twice");
        assertTrue(seen.containsAll(there), "an entry was not seen");
    }
}
