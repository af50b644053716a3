package io.apidirect.persistence.shared;

import io.apidirect.domain.shared.Cursor;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.query.SelectionQuery;

/**
 * Reads a page with a query that says {@code (time, id) < (:at, :after)} and orders by both, newest
 * first. The first page starts after the end of time, so one query serves all pages.
 */
public final class Paged {

    private static final Cursor BEGINNING =
            new Cursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    private Paged() {}

    /** Runs {@code query} for the page that {@code request} wants. */
    public static <R, T> Page<T> of(
            SelectionQuery<R> query,
            PageRequest request,
            Function<R, T> thing,
            Function<T, Cursor> place) {
        var after = Objects.requireNonNullElse(request.after(), BEGINNING);
        var rows =
                query.setParameter("at", after.createdAt())
                        .setParameter("after", after.id())
                        .setMaxResults(request.limit() + 1)
                        .getResultList();
        return Page.of(rows.stream().map(thing).toList(), request.limit(), place);
    }
}
