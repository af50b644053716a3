package io.apidirect.rest.deployment;

import io.apidirect.domain.deployment.Deployment;
import io.apidirect.domain.deployment.StepName;
import io.apidirect.domain.deployment.StepState;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One step. */
@Schema(name = "DeploymentStep")
record DeploymentStepBody(
        @Schema(examples = "service-stack") String name,
        @Schema(enumeration = {"waiting", "running", "done", "failed", "skipped"}) String status,
        @Nullable Instant since,
        @Schema(description = "Why it failed or was skipped") @Nullable String detail) {

    static DeploymentStepBody of(StepName name, Deployment deployment) {
        return switch (deployment.steps().find(name).orElseThrow()) {
            case StepState.Waiting _ -> new DeploymentStepBody(name.slug(), "waiting", null, null);
            case StepState.Running running ->
                    new DeploymentStepBody(name.slug(), "running", running.since(), null);
            case StepState.Done done ->
                    new DeploymentStepBody(name.slug(), "done", done.at(), null);
            case StepState.Failed failed ->
                    new DeploymentStepBody(
                            name.slug(), "failed", failed.at(), failed.failure().cause());
            case StepState.Skipped skipped ->
                    new DeploymentStepBody(name.slug(), "skipped", null, skipped.reason());
        };
    }
}
