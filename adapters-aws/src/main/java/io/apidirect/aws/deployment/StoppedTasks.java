package io.apidirect.aws.deployment;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;
import software.amazon.awssdk.services.ecs.model.Task;

/**
 * The tasks of a cluster that stopped lately: first those that ended by a fault, then those that
 * were only scaled away, each newest first.
 */
record StoppedTasks(List<Task> tasks) {

    private static final int STOPPED_TASKS = 10;
    private static final String SCALED_AWAY = "Scaling activity";

    static StoppedTasks of(EcsClient ecs, String cluster) {
        var arns =
                ecs.listTasks(
                                r ->
                                        r.cluster(cluster)
                                                .desiredStatus(DesiredStatus.STOPPED)
                                                .maxResults(STOPPED_TASKS))
                        .taskArns();
        var tasks =
                arns.isEmpty()
                        ? List.<Task>of()
                        : ecs.describeTasks(r -> r.cluster(cluster).tasks(arns)).tasks();
        return new StoppedTasks(
                tasks.stream()
                        .sorted(
                                Comparator.comparing(StoppedTasks::isScaledAway)
                                        .thenComparing(
                                                StoppedTasks::stoppedAt, Comparator.reverseOrder()))
                        .toList());
    }

    private static boolean isScaledAway(Task task) {
        return String.valueOf(task.stoppedReason()).startsWith(SCALED_AWAY);
    }

    private static Instant stoppedAt(Task task) {
        return task.stoppedAt() == null ? Instant.MAX : task.stoppedAt();
    }

    /** Why they stopped, in ECS's words. */
    List<String> reasons() {
        return tasks.stream().map(StoppedTasks::reason).toList();
    }

    /** Where the task that explains most has written, under the prefix of service.yaml. */
    Optional<String> logStream() {
        return tasks.stream()
                .filter(task -> !task.containers().isEmpty())
                .findFirst()
                .map(
                        task ->
                                "app/%s/%s"
                                        .formatted(
                                                task.containers().getFirst().name(),
                                                task.taskArn()
                                                        .substring(
                                                                task.taskArn().lastIndexOf('/')
                                                                        + 1)));
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
