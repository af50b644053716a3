package io.apidirect.rest.deployment;

import io.apidirect.domain.deployment.DeploymentState;
import io.apidirect.rest.shared.RequestRefused;
import org.jspecify.annotations.Nullable;

/** What narrows a list must mean something: a filter that is passed over shows too much. */
final class Narrowing {

    private Narrowing() {}

    /** Environments have names within a project only. */
    static void requireProject(@Nullable String project, @Nullable String environment) {
        if (environment != null && project == null) {
            throw RequestRefused.parameter("environment", "needs the parameter 'project' too");
        }
    }

    static void requireStatus(@Nullable String status) {
        if (status != null && !DeploymentState.SLUGS.contains(status)) {
            throw RequestRefused.parameter(
                    "status", "must be one of " + String.join(", ", DeploymentState.SLUGS));
        }
    }
}
