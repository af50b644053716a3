package io.apidirect.domain.compliance;

import io.apidirect.domain.shared.Id;
import java.util.UUID;

/** Identity of a waiver, printed as {@code wvr_…}. */
public record WaiverId(UUID value) implements Id {

    public static final String PREFIX = "wvr";

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public String toString() {
        return text();
    }
}
