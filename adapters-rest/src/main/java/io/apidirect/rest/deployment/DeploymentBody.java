package io.apidirect.rest.deployment;

import io.apidirect.domain.deployment.Deployment;
import io.apidirect.domain.deployment.DeploymentState;
import io.apidirect.domain.deployment.Failure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A deployment. */
@Schema(
        name = "Deployment",
        description = "One run of an approved plan, a rollback, a repair or a destroy")
record DeploymentBody(
        String id,
        @Schema(enumeration = {"release", "rollback", "destroy", "repair"}) String kind,
        String project,
        String environment,
        @Schema(
                        enumeration = {
                            "queued",
                            "running",
                            "cancelling",
                            "rolling-back",
                            "live",
                            "failed",
                            "rolled-back",
                            "cancelled",
                            "destroyed"
                        })
                String status,
        @Schema(description = "The release that it brings", examples = "r3") String release,
        @Schema(description = "Id of who started it") String actor,
        List<DeploymentStepBody> steps,
        @Schema(description = "Where the service answers, once its network stands")
                @Nullable String url,
        @Schema(
                        description =
                                "The load balancer's name, where the url is a domain of one's own: what the domain's CNAME record leads to")
                @Nullable String domainTarget,
        @Schema(description = "What went wrong first") @Nullable String cause,
        @Schema(description = "What to do about it") @Nullable String remedy,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    static DeploymentBody of(Deployment deployment) {
        var order = deployment.order();
        var failure = failure(deployment);
        return new DeploymentBody(
                order.id().text(),
                PlanBody.word(order.kind()),
                order.settings().address().project(),
                order.settings().address().environment(),
                deployment.state().slug(),
                ReleaseNames.of(order.release()),
                order.actor().text(),
                deployment.steps().names().stream()
                        .map(name -> DeploymentStepBody.of(name, deployment))
                        .toList(),
                deployment.address().url().orElse(null),
                deployment.address().target().orElse(null),
                failure.map(Failure::cause).orElse(null),
                failure.map(Failure::remedy).orElse(null),
                order.createdAt(),
                finishedAt(deployment.state()).orElse(null));
    }

    private static Optional<Failure> failure(Deployment deployment) {
        return switch (deployment.state()) {
            case DeploymentState.Failed failed -> Optional.of(failed.failure());
            case DeploymentState.RolledBack rolledBack -> Optional.of(rolledBack.failure());
            case DeploymentState.RollingBack rollingBack -> Optional.of(rollingBack.failure());
            default -> Optional.empty();
        };
    }

    private static Optional<Instant> finishedAt(DeploymentState state) {
        return switch (state) {
            case DeploymentState.Live(var at) -> Optional.of(at);
            case DeploymentState.Failed failed -> Optional.of(failed.at());
            case DeploymentState.RolledBack rolledBack -> Optional.of(rolledBack.at());
            case DeploymentState.Cancelled(var at) -> Optional.of(at);
            case DeploymentState.Destroyed(var at) -> Optional.of(at);
            default -> Optional.empty();
        };
    }

    /** Some deployments. */
    @Schema(name = "DeploymentList")
    record ListBody(
            List<DeploymentBody> items,
            @Schema(description = "Pass it as 'after' for the next page; absent on the last")
                    @Nullable String next) {}
}
