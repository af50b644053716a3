package io.apidirect.domain.project;

import io.apidirect.domain.shared.Slug;

/** An environment's name: part of the names of its stacks, so it never changes. */
public record EnvironmentSlug(String value) {

    static final String SHAPE =
            "An environment's name has 1 to 12 lower-case letters, digits and single hyphens, and"
                    + " starts with a letter.";

    public EnvironmentSlug {
        if (!isEnvironmentSlug(value)) {
            throw new IllegalArgumentException(SHAPE);
        }
    }

    public static boolean isEnvironmentSlug(String text) {
        return Slug.isSlug(text, 1, 12);
    }

    @Override
    public String toString() {
        return value;
    }
}
