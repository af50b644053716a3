package io.apidirect.domain.deployment;

import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.shared.Cursor;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import io.apidirect.domain.shared.Pages;
import io.apidirect.domain.shared.PublishedEvents;
import io.apidirect.domain.shared.Stale;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@link ChangePlans} in a map. */
public final class InMemoryChangePlans implements ChangePlans {

    private final Map<ChangePlanId, ChangePlan.Snapshot> rows = new HashMap<>();
    private final PublishedEvents events;

    public InMemoryChangePlans(PublishedEvents events) {
        this.events = events;
    }

    @Override
    public Optional<ChangePlan> find(OrganizationId organization, ChangePlanId id) {
        return Optional.ofNullable(rows.get(id))
                .filter(row -> organization(row).equals(organization))
                .map(ChangePlan::restore);
    }

    @Override
    public ChangePlan save(ChangePlan plan) {
        var row = plan.snapshot();
        var kept = rows.get(row.id());
        if ((kept == null ? 0 : kept.version()) != row.version()) {
            throw new Stale("The plan changed meanwhile.");
        }
        var saved =
                new ChangePlan.Snapshot(
                        row.id(), row.content(), row.createdAt(), row.state(), row.version() + 1);
        rows.put(row.id(), saved);
        events.publish(plan);
        return ChangePlan.restore(saved);
    }

    @Override
    public Page<ChangePlan> list(
            OrganizationId organization,
            @Nullable Set<EnvironmentId> environments,
            PageRequest page) {
        var wanted =
                rows.values().stream()
                        .filter(row -> organization(row).equals(organization))
                        .filter(
                                row ->
                                        environments == null
                                                || environments.contains(
                                                        row.content().environment()))
                        .toList();
        return Pages.cut(wanted, page, row -> new Cursor(row.createdAt(), row.id().value()))
                .map(ChangePlan::restore);
    }

    private static OrganizationId organization(ChangePlan.Snapshot row) {
        return row.content().settings().address().organization();
    }
}
