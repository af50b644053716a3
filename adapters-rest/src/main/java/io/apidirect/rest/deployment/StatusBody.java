package io.apidirect.rest.deployment;

import io.apidirect.application.deployment.ShowRunningEnvironment;
import io.apidirect.domain.deployment.DriftCheck;
import io.apidirect.domain.deployment.Layer;
import io.apidirect.domain.deployment.Release;
import io.apidirect.domain.deployment.RunningEnvironment;
import io.apidirect.domain.deployment.ServiceAddress;
import io.apidirect.domain.deployment.ServiceTasks;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an environment does now. */
@Schema(name = "EnvironmentStatus", description = "What runs in an environment now")
record StatusBody(
        String project,
        String environment,
        String profile,
        String region,
        @Schema(enumeration = {"empty", "changing", "serving", "standing"}) String state,
        @Schema(description = "The release that serves") @Nullable String release,
        @Nullable Instant liveSince,
        @Schema(description = "Where it answers") @Nullable String url,
        @Schema(description = "The deployment that goes on, if one does")
                @Nullable String deployment,
        @Schema(description = "Absent where no service stands") @Nullable TasksBody tasks,
        @Schema(
                        description =
                                "Where no release serves but stacks stand: which, what they cost, and"
                                        + " the ways on")
                @Nullable String leftovers,
        @Schema(description = "Whether a database stands; it goes with the environment")
                boolean holdsDatabase,
        @Schema(
                        enumeration = {"looking", "in-sync", "drifted", "unknown"},
                        description = "What the last look for changes by hand has shown")
                @Nullable String drift,
        @Schema(description = "When that look began") @Nullable Instant driftCheckedAt) {

    static StatusBody of(
            ShowRunningEnvironment.View view,
            Optional<ServiceTasks.Status> tasks,
            Optional<DriftCheck> drift) {
        var stands = view.stands();
        var desired = view.desired();
        var serving = stands.serving();
        return new StatusBody(
                desired.project().value(),
                desired.environment().value(),
                desired.profile().text(),
                desired.region().value(),
                state(stands),
                serving.map(Release::number).map(ReleaseNames::of).orElse(null),
                serving.map(Release::liveSince).orElse(null),
                serving.flatMap(
                                release ->
                                        new ServiceAddress(release.settings(), stands.outputs())
                                                .url())
                        .orElse(null),
                stands.active().map(Object::toString).orElse(null),
                tasks.map(TasksBody::of).orElse(null),
                stands.leftovers().orElse(null),
                stands.digests().containsKey(Layer.DATA),
                drift.map(it -> it.status().slug()).orElse(null),
                drift.map(it -> it.order().createdAt()).orElse(null));
    }

    private static String state(RunningEnvironment stands) {
        if (stands.active().isPresent()) {
            return "changing";
        }
        if (stands.serving().isPresent()) {
            return "serving";
        }
        return stands.isStanding() ? "standing" : "empty";
    }

    /** The tasks as ECS counts them. */
    @Schema(name = "Tasks")
    record TasksBody(
            int running,
            int desired,
            @Schema(description = "Whether all tasks run the newest release") boolean settled) {

        static TasksBody of(ServiceTasks.Status status) {
            return new TasksBody(status.running(), status.desired(), status.isSettled());
        }
    }
}
