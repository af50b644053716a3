package io.apidirect.domain.project;

import io.apidirect.domain.shared.Slug;
import java.util.Optional;
import java.util.Set;

/** A project's name: part of the names of its stacks, so it never changes. */
public record ProjectSlug(String value) {

    private static final String SHAPE =
            "A project's name has 2 to 20 lower-case letters, digits and single hyphens, and starts"
                    + " with a letter.";

    /** Below this name of ours are the passwords that the templates make. */
    private static final Set<String> RESERVED = Set.of("database");

    public ProjectSlug {
        if (!isProjectSlug(value)) {
            throw new IllegalArgumentException(SHAPE);
        }
    }

    public static boolean isProjectSlug(String text) {
        return Slug.isSlug(text, 2, 20);
    }

    /** Why a new project cannot have the name; older ones may. */
    static Optional<String> fault(String text) {
        if (!isProjectSlug(text)) {
            return Optional.of(SHAPE);
        }
        return RESERVED.contains(text)
                ? Optional.of(
                        "The name '%s' is reserved: in your AWS account API-Direct keeps secrets of its own under it. Choose another, such as %s-api."
                                .formatted(text, text))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
