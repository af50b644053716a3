package io.apidirect.aws.deployment;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;
import software.amazon.awssdk.services.ecs.model.Task;

/** Why tasks of a cluster stopped lately, in ECS's words. */
final class StoppedTasks {

    private static final int STOPPED_TASKS = 10;

    private StoppedTasks() {}

    /** Newest first, the ten last ones. */
    static List<String> reasons(EcsClient ecs, String cluster) {
        var arns =
                ecs.listTasks(
                                r ->
                                        r.cluster(cluster)
                                                .desiredStatus(DesiredStatus.STOPPED)
                                                .maxResults(STOPPED_TASKS))
                        .taskArns();
        return arns.isEmpty()
                ? List.of()
                : ecs.describeTasks(r -> r.cluster(cluster).tasks(arns)).tasks().stream()
                        .map(StoppedTasks::reason)
                        .toList();
    }

    private static String reason(Task task) {
        var containers =
                task.containers().stream()
                        .map(StoppedTasks::exit)
                        .filter(Objects::nonNull)
                        .toList();
        return containers.isEmpty()
                ? String.valueOf(task.stoppedReason())
                : task.stoppedReason() + " (" + String.join(", ", containers) + ")";
    }

    private static @Nullable String exit(Container container) {
        if (container.reason() != null) {
            return container.reason();
        }
        return container.exitCode() == null
                ? null
                : "%s left with code %d".formatted(container.name(), container.exitCode());
    }
}
