package io.apidirect.domain.shared;

import java.util.UUID;

/** A person who signed up or was invited. */
public record UserId(UUID value) implements Id {

    public static final String PREFIX = "usr";

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public String toString() {
        return text();
    }
}
