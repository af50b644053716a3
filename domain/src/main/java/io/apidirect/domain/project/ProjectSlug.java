package io.apidirect.domain.project;

import io.apidirect.domain.shared.Slug;

/** A project's name: part of the names of its stacks, so it never changes. */
public record ProjectSlug(String value) {

    static final String SHAPE =
            "A project's name has 2 to 20 lower-case letters, digits and single hyphens, and starts"
                    + " with a letter.";

    public ProjectSlug {
        if (!isProjectSlug(value)) {
            throw new IllegalArgumentException(SHAPE);
        }
    }

    public static boolean isProjectSlug(String text) {
        return Slug.isSlug(text, 2, 20);
    }

    @Override
    public String toString() {
        return value;
    }
}
