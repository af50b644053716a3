package io.apidirect.domain.shared;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted.
 *
 * @param limit how many items, 1 to 200
 * @param after the place after which the page starts; null for the first page
 */
public record PageRequest(int limit, @Nullable Cursor after) {

    public static final int MAXIMUM = 200;

    public PageRequest {
        if (limit < 1 || limit > MAXIMUM) {
            throw new IllegalArgumentException("limit is 1 to " + MAXIMUM + ", not " + limit);
        }
    }

    public static PageRequest first(int limit) {
        return new PageRequest(limit, null);
    }
}
