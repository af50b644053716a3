package io.apidirect.persistence.deployment;

import java.util.List;

/** The row classes of this context. */
public final class DeploymentRows {

    private DeploymentRows() {}

    public static List<Class<?>> mapped() {
        return List.of(ChangePlanRow.class, DeploymentRow.class, RunningEnvironmentRow.class);
    }
}
