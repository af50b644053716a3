package io.apidirect.persistence.project;

import java.util.List;

/** The rows of this context that Hibernate maps. */
public final class ProjectRows {

    private ProjectRows() {}

    public static List<Class<?>> mapped() {
        return List.of(ProjectRow.class, EnvironmentRow.class);
    }
}
