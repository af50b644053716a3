package io.apidirect.persistence.customdomain;

import java.util.List;

/** The rows of this context that Hibernate maps. */
public final class CustomDomainRows {

    private CustomDomainRows() {}

    public static List<Class<?>> mapped() {
        return List.of(CustomDomainRow.class);
    }
}
