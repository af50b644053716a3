package io.apidirect.aws.deployment;

import io.apidirect.aws.shared.AwsErrors;
import io.apidirect.aws.shared.AwsSessions;
import io.apidirect.aws.shared.SessionPolicy;
import io.apidirect.domain.deployment.ImageBuilds.LogLine;
import io.apidirect.domain.deployment.ImageBuilds.LogLines;
import io.apidirect.domain.deployment.LayerOutputs;
import io.apidirect.domain.deployment.ServiceTasks;
import io.apidirect.domain.deployment.Workplace;
import java.util.List;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ClusterNotFoundException;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.Service;

/** {@link ServiceTasks} in Amazon ECS and CloudWatch Logs. */
public final class EcsServiceTasks implements ServiceTasks {

    private static final String SERVICE = "ECS";
    private static final int LAST_LINES = 20;

    private final Places places;
    private final LogReading logs;

    public EcsServiceTasks(AwsSessions sessions) {
        places = new Places(sessions);
        logs = new LogReading(places);
    }

    @Override
    public Status status(Workplace workplace, LayerOutputs outputs) {
        var cluster = outputs.find("ClusterName").orElse("");
        var name = outputs.find("ServiceName").orElse("");
        return AwsErrors.translate(
                        SERVICE,
                        () ->
                                client(workplace)
                                        .describeServices(r -> r.cluster(cluster).services(name))
                                        .services())
                .stream()
                .findFirst()
                .map(EcsServiceTasks::status)
                .orElseGet(() -> new Status(false, 0, 0, "", "ABSENT"));
    }

    private static Status status(Service service) {
        var rollout =
                service.deployments().stream()
                        .filter(deployment -> "PRIMARY".equals(deployment.status()))
                        .findFirst()
                        .map(Deployment::rolloutStateAsString)
                        .orElse("UNKNOWN");
        var isSettled =
                service.deployments().size() == 1
                        && service.runningCount() >= service.desiredCount()
                        && "COMPLETED".equals(rollout);
        return new Status(
                isSettled,
                service.runningCount(),
                service.desiredCount(),
                service.taskDefinition(),
                rollout);
    }

    @Override
    public Diagnosis diagnose(Workplace workplace, LayerOutputs outputs) {
        var cluster = outputs.find("ClusterName").orElse("");
        var group = outputs.find("LogGroup").orElse("");
        var stopped = cluster.isEmpty() ? new StoppedTasks(List.of()) : stopped(workplace, cluster);
        var lines =
                group.isEmpty()
                        ? List.<LogLine>of()
                        : stopped.logStream()
                                .map(stream -> logs.last(workplace, group, stream, LAST_LINES))
                                .orElseGet(() -> logs.group(workplace, group, 0, "").lines());
        return new Diagnosis(
                stopped.reasons(),
                lines.stream()
                        .skip(Math.max(0, lines.size() - LAST_LINES))
                        .map(line -> line.text().stripTrailing())
                        .toList());
    }

    private StoppedTasks stopped(Workplace workplace, String cluster) {
        return AwsErrors.translate(
                SERVICE,
                () -> {
                    try {
                        return StoppedTasks.of(client(workplace), cluster);
                    } catch (ClusterNotFoundException gone) {
                        return new StoppedTasks(List.of());
                    }
                });
    }

    @Override
    public LogLines log(
            Workplace workplace, LayerOutputs outputs, long sinceMillis, String cursor) {
        var group = outputs.find("LogGroup").orElse("");
        return group.isEmpty()
                ? new LogLines(List.of(), cursor)
                : logs.group(workplace, group, sinceMillis, cursor);
    }

    private EcsClient client(Workplace workplace) {
        var prefix = Places.prefix(workplace);
        var policy =
                SessionPolicy.allowing(
                                List.of("ecs:DescribeServices", "ecs:DescribeTasks"),
                                List.of(
                                        Places.arn(workplace, "ecs", "service/" + prefix + "*/*"),
                                        Places.arn(workplace, "ecs", "task/" + prefix + "*/*")))
                        .and(List.of("ecs:ListTasks"), List.of("*"));
        return places.look(workplace, "tasks", policy).client(EcsClient.builder());
    }
}
