package io.apidirect.domain.accountlink;

import io.apidirect.domain.shared.Id;
import io.apidirect.domain.shared.TypeId;
import java.util.Optional;
import java.util.UUID;

/** Identity of an account link, printed as {@code lnk_…}. */
public record AccountLinkId(UUID value) implements Id {

    public static final String PREFIX = "lnk";

    /** Reads the printed form; empty where {@code text} is something else. */
    public static Optional<AccountLinkId> parse(String text) {
        return TypeId.parse(PREFIX, text).map(AccountLinkId::new);
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
