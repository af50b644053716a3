package io.apidirect.domain.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list, newest first.
 *
 * @param next where the following page starts; null on the last one
 */
public record Page<T>(List<T> items, @Nullable Cursor next) {

    /** Cuts a page from up to {@code limit + 1} rows; the surplus row says that more follow. */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> place) {
        if (rows.size() <= limit) {
            return new Page<>(List.copyOf(rows), null);
        }
        var items = List.copyOf(rows.subList(0, limit));
        return new Page<>(items, place.apply(items.getLast()));
    }

    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), next);
    }
}
