package io.apidirect.domain.identity;

import io.apidirect.domain.shared.Id;
import java.util.UUID;

/** One login and all refresh tokens that descend from it. */
public record LoginSessionId(UUID value) implements Id {

    public static final String PREFIX = "ses";

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public String toString() {
        return text();
    }
}
