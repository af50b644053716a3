package io.apidirect.persistence.identity;

import java.util.List;

/** The rows of this context that Hibernate maps. */
public final class IdentityRows {

    private IdentityRows() {}

    public static List<Class<?>> mapped() {
        return List.of(
                UserRow.class, OrganizationRow.class, LoginSessionRow.class, AccessTokenRow.class);
    }
}
