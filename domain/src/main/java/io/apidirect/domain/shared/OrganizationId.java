package io.apidirect.domain.shared;

import java.util.UUID;

/** The tenant: every aggregate belongs to exactly one organisation. */
public record OrganizationId(UUID value) implements Id {

    public static final String PREFIX = "org";

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public String toString() {
        return text();
    }
}
