package io.apidirect.domain.project;

import io.apidirect.domain.shared.Slug;

/**
 * An environment's name: part of the names of its stacks, so it never changes. It has no hyphen,
 * which parts it from the project's name there: {@code a-b}/{@code c} and {@code a}/{@code b-c}
 * would meet.
 */
public record EnvironmentSlug(String value) {

    static final String SHAPE =
            "An environment's name has 1 to 12 lower-case letters and digits, and starts with a"
                    + " letter.";

    public EnvironmentSlug {
        if (!isEnvironmentSlug(value)) {
            throw new IllegalArgumentException(SHAPE);
        }
    }

    public static boolean isEnvironmentSlug(String text) {
        return Slug.isSlug(text, 1, 12) && text.indexOf('-') < 0;
    }

    @Override
    public String toString() {
        return value;
    }
}
