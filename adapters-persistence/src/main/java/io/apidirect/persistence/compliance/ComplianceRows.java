package io.apidirect.persistence.compliance;

import java.util.List;

/** The rows of this context that Hibernate maps. */
public final class ComplianceRows {

    private ComplianceRows() {}

    public static List<Class<?>> mapped() {
        return List.of(WaiverRow.class);
    }
}
