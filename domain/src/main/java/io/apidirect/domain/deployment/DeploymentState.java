package io.apidirect.domain.deployment;

import io.apidirect.domain.shared.Actor;
import java.time.Instant;
import java.util.List;

/** Where a deployment stands as a whole. */
public sealed interface DeploymentState {

    /** Every word that {@link #slug} can say. */
    List<String> SLUGS =
            List.of(
                    "queued",
                    "running",
                    "cancelling",
                    "rolling-back",
                    "live",
                    "failed",
                    "rolled-back",
                    "cancelled",
                    "destroyed");

    /** Approved, not begun. */
    record Queued() implements DeploymentState {}

    record Running() implements DeploymentState {}

    /** Somebody wants it stopped; what has begun is being brought to a clean end. */
    record Cancelling(Actor by) implements DeploymentState {}

    /** The new release failed or was unwanted after it stood; the one before is being restored. */
    record RollingBack(Failure failure, boolean isCancelled) implements DeploymentState {}

    /** The release serves. */
    record Live(Instant at) implements DeploymentState {}

    /** It failed; where a release was serving before, it still is. */
    record Failed(Instant at, Failure failure) implements DeploymentState {}

    /** It failed and the release before serves again. */
    record RolledBack(Instant at, Failure failure) implements DeploymentState {}

    record Cancelled(Instant at) implements DeploymentState {}

    /** The environment is gone from the account. */
    record Destroyed(Instant at) implements DeploymentState {}

    default boolean isFinal() {
        return switch (this) {
            case Queued _, Running _, Cancelling _, RollingBack _ -> false;
            case Live _, Failed _, RolledBack _, Cancelled _, Destroyed _ -> true;
        };
    }

    /** The word that people see, such as {@code rolling-back}. */
    default String slug() {
        return switch (this) {
            case Queued _ -> "queued";
            case Running _ -> "running";
            case Cancelling _ -> "cancelling";
            case RollingBack _ -> "rolling-back";
            case Live _ -> "live";
            case Failed _ -> "failed";
            case RolledBack _ -> "rolled-back";
            case Cancelled _ -> "cancelled";
            case Destroyed _ -> "destroyed";
        };
    }
}
