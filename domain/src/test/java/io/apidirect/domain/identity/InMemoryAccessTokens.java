package io.apidirect.domain.identity;

import io.apidirect.domain.shared.Cursor;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import io.apidirect.domain.shared.PublishedEvents;
import io.apidirect.domain.shared.Stale;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** {@link AccessTokens} of one organisation in a map. */
public final class InMemoryAccessTokens implements AccessTokens {

    private static final Comparator<AccessToken.Snapshot> NEWEST_FIRST =
            Comparator.comparing(AccessToken.Snapshot::createdAt)
                    .thenComparing(row -> row.id().value())
                    .reversed();

    private final Map<AccessTokenId, AccessToken.Snapshot> rows = new HashMap<>();
    private final PublishedEvents events;

    public InMemoryAccessTokens(PublishedEvents events) {
        this.events = events;
    }

    @Override
    public Optional<AccessToken> find(AccessTokenId id) {
        return Optional.ofNullable(rows.get(id)).map(AccessToken::restore);
    }

    @Override
    public Optional<AccessToken> find(String publicPart) {
        return rows.values().stream()
                .filter(row -> row.publicPart().equals(publicPart))
                .findFirst()
                .map(AccessToken::restore);
    }

    @Override
    public Page<AccessToken> page(PageRequest request) {
        var found =
                rows.values().stream()
                        .sorted(NEWEST_FIRST)
                        .filter(row -> isAfter(row, request))
                        .limit(request.limit() + 1L)
                        .toList();
        return Page.of(found, request.limit(), row -> new Cursor(row.createdAt(), row.id().value()))
                .map(AccessToken::restore);
    }

    private static boolean isAfter(AccessToken.Snapshot row, PageRequest request) {
        var place = request.after();
        return place == null
                || row.createdAt().isBefore(place.createdAt())
                || (row.createdAt().equals(place.createdAt())
                        && row.id().value().compareTo(place.id()) < 0);
    }

    @Override
    public void save(AccessToken token) {
        var row = token.snapshot();
        var kept = rows.get(row.id());
        if (kept != null && kept.version() != row.version()) {
            throw new Stale("The access token changed meanwhile.");
        }
        rows.put(
                row.id(),
                new AccessToken.Snapshot(
                        row.id(),
                        row.organization(),
                        row.holder(),
                        row.terms(),
                        row.publicPart(),
                        row.secret(),
                        row.createdAt(),
                        row.state(),
                        row.version() + 1));
        events.publish(token);
    }
}
