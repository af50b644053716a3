package io.apidirect.domain.identity;

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

/** {@link AccessTokens} in a map. */
public final class InMemoryAccessTokens implements AccessTokens {

    private final Map<AccessTokenId, AccessToken.Snapshot> rows = new HashMap<>();
    private final PublishedEvents events;

    public InMemoryAccessTokens(PublishedEvents events) {
        this.events = events;
    }

    @Override
    public Optional<AccessToken> find(OrganizationId organization, AccessTokenId id) {
        return Optional.ofNullable(rows.get(id))
                .filter(row -> row.organization().equals(organization))
                .map(AccessToken::restore);
    }

    @Override
    public Optional<AccessToken> findByPublicPart(String publicPart) {
        return rows.values().stream()
                .filter(row -> row.publicPart().equals(publicPart))
                .findFirst()
                .map(AccessToken::restore);
    }

    @Override
    public Page<AccessToken> list(OrganizationId organization, PageRequest page) {
        var own =
                rows.values().stream()
                        .filter(row -> row.organization().equals(organization))
                        .toList();
        return Pages.cut(own, page, row -> new Cursor(row.createdAt(), row.id().value()))
                .map(AccessToken::restore);
    }

    @Override
    public AccessToken save(AccessToken token) {
        var row = token.snapshot();
        var kept = rows.get(row.id());
        if (kept != null && kept.version() != row.version()) {
            throw new Stale("The access token changed meanwhile.");
        }
        var saved =
                new AccessToken.Snapshot(
                        row.id(),
                        row.organization(),
                        row.holder(),
                        row.terms(),
                        row.publicPart(),
                        row.secret(),
                        row.createdAt(),
                        row.state(),
                        row.version() + 1);
        rows.put(row.id(), saved);
        events.publish(token);
        return AccessToken.restore(saved);
    }
}
