package io.apidirect.domain.project;

import io.apidirect.domain.shared.Id;
import io.apidirect.domain.shared.TypeId;
import java.util.Optional;
import java.util.UUID;

/** Identity of a project, printed as {@code prj_…}. */
public record ProjectId(UUID value) implements Id {

    public static final String PREFIX = "prj";

    /** Reads the printed form; empty where {@code text} is something else. */
    public static Optional<ProjectId> parse(String text) {
        return TypeId.parse(PREFIX, text).map(ProjectId::new);
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public String toString() {
        return text();
    }
}
