package io.apidirect.domain.deployment;

import io.apidirect.domain.shared.Id;
import java.util.UUID;

/** Identity of a drift check, printed as {@code drift_…}. */
public record DriftCheckId(UUID value) implements Id {

    public static final String PREFIX = "drift";

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public String toString() {
        return text();
    }
}
