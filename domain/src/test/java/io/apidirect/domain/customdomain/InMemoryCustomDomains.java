package io.apidirect.domain.customdomain;

import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.PublishedEvents;
import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.domain.shared.Stale;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link CustomDomains} in a map. */
public final class InMemoryCustomDomains implements CustomDomains {

    private final Map<CustomDomainId, CustomDomain.Snapshot> rows = new HashMap<>();
    private final PublishedEvents events;

    public InMemoryCustomDomains(PublishedEvents events) {
        this.events = events;
    }

    @Override
    public Optional<CustomDomain> find(OrganizationId organization, CustomDomainId id) {
        return Optional.ofNullable(rows.get(id))
                .filter(it -> it.organization().equals(organization))
                .map(CustomDomain::restore);
    }

    @Override
    public List<CustomDomain> of(OrganizationId organization, EnvironmentId environment) {
        return rows.values().stream()
                .filter(it -> it.organization().equals(organization))
                .filter(it -> it.place().environment().equals(environment))
                .filter(it -> !(it.state() instanceof DomainState.Removed))
                .sorted(Comparator.comparing(CustomDomain.Snapshot::createdAt).reversed())
                .map(CustomDomain::restore)
                .toList();
    }

    @Override
    public CustomDomain save(CustomDomain domain) {
        var row = domain.snapshot();
        var kept = rows.get(row.id());
        if ((kept == null ? 0 : kept.version()) != row.version()) {
            throw new Stale("The domain changed meanwhile.");
        }
        if (isHeld(row) && hasOther(row)) {
            throw new RuleBroken(
                    CustomDomainRule.ONE_DOMAIN_PER_ENVIRONMENT, "There is another domain.");
        }
        var saved =
                new CustomDomain.Snapshot(
                        row.id(),
                        row.organization(),
                        row.place(),
                        row.name(),
                        row.createdAt(),
                        row.state(),
                        row.lookedAt(),
                        row.version() + 1);
        rows.put(row.id(), saved);
        events.publish(domain);
        return CustomDomain.restore(saved);
    }

    private boolean hasOther(CustomDomain.Snapshot row) {
        return of(row.organization(), row.place().environment()).stream()
                .map(CustomDomain::snapshot)
                .anyMatch(it -> !it.id().equals(row.id()) && isHeld(it));
    }

    private static boolean isHeld(CustomDomain.Snapshot row) {
        return !(row.state() instanceof DomainState.Leaving
                || row.state() instanceof DomainState.Removed);
    }

    @Override
    public List<Due> listDue(Instant now, int limit) {
        return rows.values().stream()
                .map(CustomDomain::restore)
                .filter(it -> it.nextLook().filter(look -> !look.isAfter(now)).isPresent())
                .map(CustomDomain::snapshot)
                .map(it -> new Due(it.organization(), it.id()))
                .limit(limit)
                .toList();
    }
}
