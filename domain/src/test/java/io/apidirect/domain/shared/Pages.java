package io.apidirect.domain.shared;

import java.util.Collection;
import java.util.Comparator;
import java.util.function.Function;

/** Cuts pages, newest first, for in-memory repositories. */
public final class Pages {

    private static final Comparator<Cursor> NEWEST_FIRST =
            Comparator.comparing(Cursor::createdAt)
                    .thenComparing(place -> place.id().toString())
                    .reversed();

    private Pages() {}

    public static <T> Page<T> cut(
            Collection<T> rows, PageRequest request, Function<T, Cursor> place) {
        var after = request.after();
        var found =
                rows.stream()
                        .filter(
                                row ->
                                        after == null
                                                || NEWEST_FIRST.compare(place.apply(row), after)
                                                        > 0)
                        .sorted(Comparator.comparing(place, NEWEST_FIRST))
                        .limit(request.limit() + 1L)
                        .toList();
        return Page.of(found, request.limit(), place);
    }
}
