package io.apidirect.domain.deployment;

import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.PublishedEvents;
import io.apidirect.domain.shared.Stale;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@link DriftChecks} in a map. */
public final class InMemoryDriftChecks implements DriftChecks {

    private final Map<DriftCheckId, DriftCheck.Snapshot> rows = new LinkedHashMap<>();
    private final PublishedEvents events;
    private final InMemoryRunningEnvironments running;

    public InMemoryDriftChecks(PublishedEvents events, InMemoryRunningEnvironments running) {
        this.events = events;
        this.running = running;
    }

    private Stream<DriftCheck.Snapshot> of(OrganizationId organization) {
        return rows.values().stream()
                .filter(row -> row.order().address().organization().equals(organization));
    }

    @Override
    public Optional<DriftCheck> find(OrganizationId organization, DriftCheckId id) {
        return of(organization)
                .filter(row -> row.order().id().equals(id))
                .findFirst()
                .map(DriftCheck::restore);
    }

    @Override
    public Optional<DriftCheck> latest(OrganizationId organization, EnvironmentId environment) {
        return of(organization)
                .filter(row -> row.order().environment().equals(environment))
                .max(Comparator.comparing(row -> row.order().createdAt()))
                .map(DriftCheck::restore);
    }

    @Override
    public DriftCheck save(DriftCheck check) {
        var row = check.snapshot();
        var kept = rows.get(row.order().id());
        if ((kept == null ? 0 : kept.version()) != row.version()) {
            throw new Stale("The drift check changed meanwhile.");
        }
        var saved =
                new DriftCheck.Snapshot(
                        row.order(), row.layers(), row.endedAt(), row.version() + 1);
        rows.put(row.order().id(), saved);
        events.publish(check);
        return DriftCheck.restore(saved);
    }

    @Override
    public List<Place> listUnchecked(Instant before, int limit) {
        return running.serving().stream()
                .filter(it -> isUnchecked(it, before))
                .map(it -> new Place(it.organization(), it.id()))
                .limit(limit)
                .toList();
    }

    private boolean isUnchecked(RunningEnvironment environment, Instant before) {
        return latest(environment.organization(), environment.id())
                .filter(it -> !it.order().createdAt().isBefore(before))
                .isEmpty();
    }
}
