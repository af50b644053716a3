package io.apidirect.domain.project;

import io.apidirect.domain.shared.Id;
import io.apidirect.domain.shared.TypeId;
import java.util.Optional;
import java.util.UUID;

/** Identity of a environment, printed as {@code env_…}. */
public record EnvironmentId(UUID value) implements Id {

    public static final String PREFIX = "env";

    /** Reads the printed form; empty where {@code text} is something else. */
    public static Optional<EnvironmentId> parse(String text) {
        return TypeId.parse(PREFIX, text).map(EnvironmentId::new);
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
