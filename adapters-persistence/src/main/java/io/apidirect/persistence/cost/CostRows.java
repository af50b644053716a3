package io.apidirect.persistence.cost;

import java.util.List;

/** The rows of this context that Hibernate maps. */
public final class CostRows {

    private CostRows() {}

    public static List<Class<?>> mapped() {
        return List.of(RefreshedPricesRow.class);
    }
}
