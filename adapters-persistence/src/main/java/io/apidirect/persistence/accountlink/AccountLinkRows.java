package io.apidirect.persistence.accountlink;

import java.util.List;

/** The rows of this context that Hibernate maps. */
public final class AccountLinkRows {

    private AccountLinkRows() {}

    public static List<Class<?>> mapped() {
        return List.of(AccountLinkRow.class);
    }
}
