package io.apidirect.domain.identity;

import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.PublishedEvents;
import io.apidirect.domain.shared.UserId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@link Organizations} in a map. */
public final class InMemoryOrganizations implements Organizations {

    private final Map<OrganizationId, Organization.Snapshot> rows = new LinkedHashMap<>();
    private final PublishedEvents events;

    public InMemoryOrganizations(PublishedEvents events) {
        this.events = events;
    }

    @Override
    public Optional<Organization> find(OrganizationId id) {
        return Optional.ofNullable(rows.get(id)).map(Organization::restore);
    }

    @Override
    public Optional<Organization> firstOf(UserId user) {
        return rows.values().stream()
                .map(Organization::restore)
                .filter(organization -> organization.roleOf(user).isPresent())
                .findFirst();
    }

    @Override
    public Organization save(Organization organization) {
        var row = organization.snapshot();
        var saved =
                new Organization.Snapshot(
                        row.id(), row.name(), row.members(), row.createdAt(), row.version() + 1);
        rows.put(row.id(), saved);
        events.publish(organization);
        return Organization.restore(saved);
    }
}
