package io.apidirect.domain.customdomain;

import io.apidirect.domain.shared.Id;
import io.apidirect.domain.shared.TypeId;
import java.util.Optional;
import java.util.UUID;

/** Identity of a custom domain, printed as {@code dom_…}. */
public record CustomDomainId(UUID value) implements Id {

    public static final String PREFIX = "dom";

    /** Reads the printed form; empty where {@code text} is something else. */
    public static Optional<CustomDomainId> parse(String text) {
        return TypeId.parse(PREFIX, text).map(CustomDomainId::new);
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
