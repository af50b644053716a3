package io.apidirect.domain.identity;

import io.apidirect.domain.shared.Id;
import java.util.UUID;

/** A personal access token, by its public name; the secret part is something else. */
public record AccessTokenId(UUID value) implements Id {

    public static final String PREFIX = "tok";

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public String toString() {
        return text();
    }
}
