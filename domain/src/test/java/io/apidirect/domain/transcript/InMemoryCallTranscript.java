package io.apidirect.domain.transcript;

import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import io.apidirect.domain.shared.Pages;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** {@link CallTranscript} in memory. */
public final class InMemoryCallTranscript implements CallTranscript {

    private final Map<UUID, AwsCall> calls = new LinkedHashMap<>();

    /** All calls, in the order in which they were written down. */
    public List<AwsCall> all() {
        return List.copyOf(calls.values());
    }

    @Override
    public void add(List<AwsCall> more) {
        more.forEach(it -> calls.putIfAbsent(it.id(), it));
    }

    @Override
    public void withdraw(OrganizationId organization, Collection<UUID> announcements) {
        calls.values()
                .removeIf(
                        it ->
                                announcements.contains(it.id())
                                        && it.outcome().equals(AwsCall.NOT_WRITTEN_DOWN));
    }

    @Override
    public Page<AwsCall> page(OrganizationId organization, CallFilter filter, PageRequest page) {
        var own =
                calls.values().stream()
                        .filter(it -> it.occasion().organization().equals(organization))
                        .filter(it -> fits(it, filter))
                        .toList();
        return Pages.cut(own, page, AwsCall::place);
    }

    private static boolean fits(AwsCall call, CallFilter filter) {
        return filter.link().filter(it -> !it.equals(call.occasion().link())).isEmpty()
                && (filter.subjects().isEmpty()
                        || filter.subjects().contains(call.occasion().subject()))
                && !call.at().isBefore(filter.since());
    }

    @Override
    public int forget(Instant before, int limit) {
        var old =
                calls.values().stream()
                        .filter(it -> it.at().isBefore(before))
                        .limit(limit)
                        .map(AwsCall::id)
                        .toList();
        old.forEach(calls::remove);
        return old.size();
    }
}
