package io.apidirect.domain.audit;

import io.apidirect.domain.shared.Cursor;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** {@link AuditTrail} of one organisation in a list. */
public final class InMemoryAuditTrail implements AuditTrail {

    private static final Comparator<AuditEntry> NEWEST_FIRST =
            Comparator.comparing((AuditEntry entry) -> entry.fact().at())
                    .thenComparing(entry -> entry.fact().event())
                    .reversed();

    private final List<AuditEntry> entries = new ArrayList<>();

    @Override
    public void append(AuditedFact fact) {
        if (entries.stream().anyMatch(entry -> entry.fact().event().equals(fact.event()))) {
            return;
        }
        entries.add(
                entries.isEmpty() ? AuditEntry.first(fact) : entries.getLast().followedBy(fact));
    }

    @Override
    public Page<AuditEntry> page(PageRequest request) {
        var place = request.after();
        var found =
                entries.stream()
                        .sorted(NEWEST_FIRST)
                        .filter(entry -> place == null || isAfter(entry, place))
                        .limit(request.limit() + 1L)
                        .toList();
        return Page.of(
                found,
                request.limit(),
                entry -> new Cursor(entry.fact().at(), entry.fact().event()));
    }

    private static boolean isAfter(AuditEntry entry, Cursor place) {
        int times = entry.fact().at().compareTo(place.createdAt());
        return times < 0 || (times == 0 && entry.fact().event().compareTo(place.id()) < 0);
    }
}
