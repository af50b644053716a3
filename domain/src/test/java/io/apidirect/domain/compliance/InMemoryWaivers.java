package io.apidirect.domain.compliance;

import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.shared.Cursor;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import io.apidirect.domain.shared.Pages;
import io.apidirect.domain.shared.PublishedEvents;
import io.apidirect.domain.shared.Stale;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@link Waivers} in a map. */
public final class InMemoryWaivers implements Waivers {

    private final Map<WaiverId, Waiver.Snapshot> rows = new HashMap<>();
    private final PublishedEvents events;

    public InMemoryWaivers(PublishedEvents events) {
        this.events = events;
    }

    @Override
    public Optional<Waiver> find(OrganizationId organization, WaiverId id) {
        return Optional.ofNullable(rows.get(id))
                .filter(row -> row.organization().equals(organization))
                .map(Waiver::restore);
    }

    @Override
    public Waiver save(Waiver waiver) {
        var row = waiver.snapshot();
        var kept = rows.get(row.id());
        if ((kept == null ? 0 : kept.version()) != row.version()) {
            throw new Stale("The waiver changed meanwhile.");
        }
        var saved =
                new Waiver.Snapshot(
                        row.id(),
                        row.organization(),
                        row.environment(),
                        row.terms(),
                        row.requester(),
                        row.createdAt(),
                        row.state(),
                        row.version() + 1);
        rows.put(row.id(), saved);
        events.publish(waiver);
        return Waiver.restore(saved);
    }

    @Override
    public Page<Waiver> list(OrganizationId organization, Filter filter, PageRequest page) {
        var wanted = of(organization, filter.environment()).filter(it -> fits(it, filter)).toList();
        return Pages.cut(
                wanted,
                page,
                it -> new Cursor(it.snapshot().createdAt(), it.snapshot().id().value()));
    }

    private static boolean fits(Waiver waiver, Filter filter) {
        return (filter.rule() == null || waiver.snapshot().terms().rule().equals(filter.rule()))
                && (filter.status() == null
                        || waiver.state(filter.now()).slug().equals(filter.status()));
    }

    @Override
    public List<Waiver> holding(
            OrganizationId organization, EnvironmentId environment, Instant now) {
        return of(organization, environment).filter(it -> it.exemption(now).isPresent()).toList();
    }

    private Stream<Waiver> of(OrganizationId organization, EnvironmentId environment) {
        return rows.values().stream()
                .filter(row -> row.organization().equals(organization))
                .filter(row -> row.environment().equals(environment))
                .map(Waiver::restore);
    }
}
