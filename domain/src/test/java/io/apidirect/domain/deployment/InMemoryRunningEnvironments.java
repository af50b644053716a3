package io.apidirect.domain.deployment;

import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.Stale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link RunningEnvironments} in a map. */
public final class InMemoryRunningEnvironments implements RunningEnvironments {

    private final Map<EnvironmentId, RunningEnvironment.Snapshot> rows = new HashMap<>();

    @Override
    public Optional<RunningEnvironment> find(OrganizationId organization, EnvironmentId id) {
        return Optional.ofNullable(rows.get(id))
                .filter(row -> row.organization().equals(organization))
                .map(RunningEnvironment::restore);
    }

    @Override
    public RunningEnvironment save(RunningEnvironment environment) {
        var row = environment.snapshot();
        var kept = rows.get(row.id());
        if ((kept == null ? 0 : kept.version()) != row.version()) {
            throw new Stale("The environment changed meanwhile.");
        }
        var saved = next(row);
        rows.put(row.id(), saved);
        return RunningEnvironment.restore(saved);
    }

    /** Those in which a release serves. */
    List<RunningEnvironment> serving() {
        return rows.values().stream()
                .map(RunningEnvironment::restore)
                .filter(it -> it.serving().isPresent())
                .toList();
    }

    private static RunningEnvironment.Snapshot next(RunningEnvironment.Snapshot row) {
        return new RunningEnvironment.Snapshot(
                row.id(),
                row.organization(),
                row.active(),
                row.releases(),
                row.isServing(),
                row.outputs(),
                row.digests(),
                row.lastSettings(),
                row.standing(),
                row.basis(),
                row.usedReleases(),
                row.version() + 1);
    }
}
