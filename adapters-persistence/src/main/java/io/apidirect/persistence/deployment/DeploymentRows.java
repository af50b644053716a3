package io.apidirect.persistence.deployment;

import java.util.List;

/** The rows of this context that Hibernate maps. */
public final class DeploymentRows {

    private DeploymentRows() {}

    public static List<Class<?>> mapped() {
        return List.of(
                ChangePlanRow.class,
                DeploymentRow.class,
                DriftCheckRow.class,
                RunningEnvironmentRow.class);
    }
}
