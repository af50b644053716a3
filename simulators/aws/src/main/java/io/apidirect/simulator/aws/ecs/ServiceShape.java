package io.apidirect.simulator.aws.ecs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.wire.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How services, tasks and their definitions look in answers. */
record ServiceShape(TaskService service, Fleet fleet) {

    ObjectNode json() {
        var tasks = fleet.tasksOf(service.arn());
        var shape =
                Json.object()
                        .put("serviceArn", service.arn())
                        .put("serviceName", service.name())
                        .put(
                                "clusterArn",
                                "arn:aws:ecs:%s:%s:cluster/%s"
                                        .formatted(
                                                service.region(),
                                                service.account(),
                                                service.cluster()))
                        .put("status", "ACTIVE")
                        .put("desiredCount", service.desired())
                        .put("runningCount", count(tasks, "RUNNING"))
                        .put("pendingCount", count(tasks, "PROVISIONING"))
                        .put("launchType", "FARGATE")
                        .put("taskDefinition", service.rollout().definition())
                        .put("createdAt", Json.seconds(service.created()));
        shape.set("deployments", deployments(tasks));
        shape.set(
                "events",
                Json.list(
                        service.events(),
                        it ->
                                Json.object()
                                        .put("createdAt", Json.seconds(it.time()))
                                        .put("message", it.message())));
        service.shift()
                .ifPresent(
                        it ->
                                shape.putObject("deploymentConfiguration")
                                        .put("strategy", it.strategy())
                                        .put("bakeTimeInMinutes", it.bakeMinutes()));
        service.targetGroup()
                .ifPresent(
                        it ->
                                shape.putArray("loadBalancers")
                                        .addObject()
                                        .put("targetGroupArn", it));
        return shape;
    }

    private static long count(List<Task> tasks, String status) {
        return tasks.stream().filter(it -> it.status().equals(status)).count();
    }

    private JsonNode deployments(List<Task> tasks) {
        Map<String, JsonNode> shapes = new LinkedHashMap<>();
        var current = service.rollout();
        var primary =
                deployment(current.id(), current.definition(), "PRIMARY", tasks)
                        .put("desiredCount", service.desired())
                        .put("failedTasks", current.failures())
                        .put("rolloutState", current.state())
                        .put("rolloutStateReason", current.reason())
                        .put("createdAt", Json.seconds(current.created()));
        shapes.put(current.id(), primary);
        tasks.stream()
                .filter(Task::isAlive)
                .forEach(
                        it ->
                                shapes.computeIfAbsent(
                                        it.rollout(),
                                        id -> deployment(id, it.definition(), "ACTIVE", tasks)));
        return Json.list(shapes.values(), it -> it);
    }

    private static ObjectNode deployment(
            String id, String definition, String status, List<Task> tasks) {
        var own = tasks.stream().filter(it -> it.rollout().equals(id)).toList();
        return Json.object()
                .put("id", id)
                .put("status", status)
                .put("taskDefinition", definition)
                .put("runningCount", count(own, "RUNNING"))
                .put("pendingCount", count(own, "PROVISIONING"));
    }

    static ObjectNode task(Task task, Fleet fleet) {
        var shape =
                Json.object()
                        .put("taskArn", task.arn())
                        .put("clusterArn", task.arn().replaceAll(":task/([^/]*)/.*", ":cluster/$1"))
                        .put("taskDefinitionArn", task.definition())
                        .put("lastStatus", task.status())
                        .put("desiredStatus", task.isAlive() ? "RUNNING" : "STOPPED")
                        .put("startedBy", task.rollout().isEmpty() ? "scheduler" : task.rollout())
                        .put("group", group(task))
                        .put("launchType", "FARGATE")
                        .put("createdAt", Json.seconds(task.created()));
        task.started().ifPresent(it -> shape.put("startedAt", Json.seconds(it)));
        task.stopped().ifPresent(it -> shape.put("stoppedAt", Json.seconds(it)));
        task.stopCode().ifPresent(it -> shape.put("stopCode", it));
        task.stoppedReason().ifPresent(it -> shape.put("stoppedReason", it));
        var container =
                shape.putArray("containers")
                        .addObject()
                        .put("name", name(task, fleet))
                        .put("lastStatus", task.status());
        task.exitCode().ifPresent(it -> container.put("exitCode", it));
        return shape;
    }

    private static String group(Task task) {
        return task.service().isEmpty()
                ? "family:" + task.definition().replaceAll(".*/|:[0-9]+$", "")
                : "service:" + task.service().replaceAll(".*/", "");
    }

    private static String name(Task task, Fleet fleet) {
        return fleet.definitions()
                .find(task.definition())
                .map(TaskDefinition::container)
                .orElse("app");
    }

    static ObjectNode definition(TaskDefinition it) {
        var shape =
                Json.object()
                        .put("taskDefinitionArn", it.arn())
                        .put("family", it.family())
                        .put("revision", it.revision())
                        .put("status", "ACTIVE")
                        .put("cpu", it.cpu())
                        .put("memory", it.memory())
                        .put("executionRoleArn", it.executionRole())
                        .put("taskRoleArn", it.taskRole());
        var container =
                shape.putArray("containerDefinitions")
                        .addObject()
                        .put("name", it.container())
                        .put("image", it.image())
                        .put("essential", true);
        container.set("environment", Json.tags(it.environment(), "name", "value"));
        container.set("secrets", Json.tags(it.secrets(), "name", "valueFrom"));
        container
                .putObject("logConfiguration")
                .put("logDriver", "awslogs")
                .putObject("options")
                .put("awslogs-group", it.logGroup())
                .put("awslogs-stream-prefix", it.logPrefix());
        return shape;
    }
}
