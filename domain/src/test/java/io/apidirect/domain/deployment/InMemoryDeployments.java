package io.apidirect.domain.deployment;

import io.apidirect.domain.shared.Cursor;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import io.apidirect.domain.shared.Pages;
import io.apidirect.domain.shared.PublishedEvents;
import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.domain.shared.Stale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link Deployments} in a map. */
public final class InMemoryDeployments implements Deployments {

    private final Map<DeploymentId, Deployment.Snapshot> rows = new HashMap<>();
    private final Map<DeploymentId, List<ProgressLine.Numbered>> lines = new HashMap<>();
    private final PublishedEvents events;

    public InMemoryDeployments(PublishedEvents events) {
        this.events = events;
    }

    @Override
    public Optional<Deployment> find(OrganizationId organization, DeploymentId id) {
        return Optional.ofNullable(rows.get(id))
                .filter(row -> organization(row).equals(organization))
                .map(Deployment::restore);
    }

    @Override
    public Deployment save(Deployment deployment) {
        var row = deployment.snapshot();
        var kept = rows.get(deployment.id());
        if ((kept == null ? 0 : kept.version()) != row.version()) {
            throw new Stale("The deployment changed meanwhile.");
        }
        requireAlone(row);
        var saved = next(row);
        rows.put(deployment.id(), saved);
        lines.computeIfAbsent(deployment.id(), _ -> new ArrayList<>())
                .addAll(deployment.takeNewLines());
        events.publish(deployment);
        return Deployment.restore(saved);
    }

    private void requireAlone(Deployment.Snapshot row) {
        var isOtherActive =
                rows.values().stream()
                        .anyMatch(
                                other ->
                                        !other.state().isFinal()
                                                && !other.order().id().equals(row.order().id())
                                                && other.order()
                                                        .environment()
                                                        .equals(row.order().environment()));
        if (isOtherActive && !row.state().isFinal()) {
            throw new RuleBroken(DeploymentRule.ONE_CHANGE_AT_A_TIME, "Another one goes on.");
        }
    }

    private static Deployment.Snapshot next(Deployment.Snapshot row) {
        return new Deployment.Snapshot(
                row.order(),
                row.state(),
                row.steps(),
                row.outputs(),
                row.digests(),
                row.round(),
                row.lineCount(),
                row.version() + 1);
    }

    /** One thread at a time: nobody could save it meanwhile. */
    @Override
    public Deployment held(OrganizationId organization, DeploymentId id) {
        return the(organization, id);
    }

    @Override
    public Page<Deployment> list(OrganizationId organization, Filter filter, PageRequest page) {
        var wanted =
                rows.values().stream()
                        .filter(row -> organization(row).equals(organization))
                        .filter(row -> isWanted(row, filter))
                        .toList();
        return Pages.cut(wanted, page, InMemoryDeployments::place).map(Deployment::restore);
    }

    private static boolean isWanted(Deployment.Snapshot row, Filter filter) {
        var order = row.order();
        return (filter.project() == null
                        || order.settings().address().project().equals(filter.project()))
                && (filter.environment() == null
                        || order.environment().equals(filter.environment()))
                && (filter.state() == null || row.state().slug().equals(filter.state()));
    }

    private static Cursor place(Deployment.Snapshot row) {
        return new Cursor(row.order().createdAt(), row.order().id().value());
    }

    @Override
    public List<ProgressLine.Numbered> lines(
            OrganizationId organization, DeploymentId id, long sequence, int limit) {
        return find(organization, id).isEmpty()
                ? List.of()
                : lines.getOrDefault(id, List.of()).stream()
                        .filter(line -> line.sequence() > sequence)
                        .limit(limit)
                        .toList();
    }

    private static OrganizationId organization(Deployment.Snapshot row) {
        return row.order().settings().address().organization();
    }
}
