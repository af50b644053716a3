package io.apidirect.source.inspection;

import java.util.Set;

/**
 * Where the dependencies of a project are written down.
 *
 * @param kind how the file is read and installed
 * @param file relative to the project's folder
 * @param packages the normalised names of what gets installed, as far as the file tells
 */
public record Dependencies(Kind kind, String file, Set<String> packages) {
    public Dependencies {
        packages = Set.copyOf(packages);
    }

    /** The kinds, the most exact first. */
    public enum Kind {
        UV_LOCK,
        POETRY_LOCK,
        PDM_LOCK,
        PIPFILE_LOCK,
        REQUIREMENTS,
        PYPROJECT
    }

    /** Whether one of the packages gets installed. */
    public boolean hasAny(Set<String> names) {
        return names.stream().anyMatch(packages::contains);
    }
}
