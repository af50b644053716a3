package io.apidirect.simulator.aws.ecs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.wire.AwsError;
import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Json;
import io.apidirect.simulator.aws.wire.Operation;
import io.apidirect.simulator.aws.wire.Permission;
import io.apidirect.simulator.aws.wire.Protocol;
import io.apidirect.simulator.aws.wire.Response;
import io.apidirect.simulator.aws.wire.Service;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ECS: how services and tasks are, and the changes that people make by hand. */
public final class ContainerService implements Service {

    private final Fleet fleet;
    private final Scheduler scheduler;

    public ContainerService(Fleet fleet, Scheduler scheduler) {
        this.fleet = fleet;
        this.scheduler = scheduler;
    }

    @Override
    public String signingName() {
        return "ecs";
    }

    @Override
    public Protocol protocol() {
        return new Protocol.Json("1.1");
    }

    @Override
    public Map<String, Operation> operations() {
        var all = new HashMap<>(new DeploymentActions(fleet).operations());
        all.putAll(own());
        return all;
    }

    private Map<String, Operation> own() {
        return Map.of(
                "DescribeClusters",
                        new Operation(it -> each(it, "clusters", "cluster/"), this::clusters),
                "DescribeServices",
                        new Operation(
                                it -> each(it, "services", "service/" + cluster(it) + "/"),
                                this::services),
                "DescribeTasks",
                        new Operation(
                                it -> each(it, "tasks", "task/" + cluster(it) + "/"), this::tasks),
                "ListClusters", Operation.unscoped(this::listClusters),
                "ListServices", new Operation(ContainerService::listing, this::listServices),
                "ListTasks", new Operation(ContainerService::listing, this::listTasks),
                "DescribeTaskDefinition", Operation.unscoped(this::definition),
                "UpdateService", Operation.on(ContainerService::service, this::update),
                "StopTask",
                        Operation.on(
                                it ->
                                        it.arn(
                                                "ecs",
                                                "task/" + cluster(it) + "/" + last(it.the("task"))),
                                this::stop));
    }

    static String last(String nameOrArn) {
        return nameOrArn.substring(nameOrArn.lastIndexOf('/') + 1);
    }

    static String cluster(Call call) {
        return last(call.text("cluster").orElse("default"));
    }

    private static String service(Call call) {
        return call.arn("ecs", "service/" + cluster(call) + "/" + last(call.the("service")));
    }

    private static List<Permission> each(Call call, String list, String kind) {
        return arns(call, list, kind).stream().map(call::permission).toList();
    }

    private static List<String> arns(Call call, String list, String kind) {
        return Json.texts(call.json().path(list)).stream()
                .map(it -> call.arn("ecs", kind + last(it)))
                .toList();
    }

    private static List<Permission> listing(Call call) {
        return List.of(
                call.permission("*")
                        .with("ecs:cluster", call.arn("ecs", "cluster/" + cluster(call))));
    }

    private static Response answer(
            String name, List<? extends JsonNode> found, List<String> asked, List<String> known) {
        var answer = Json.object();
        answer.set(name, Json.list(List.<JsonNode>copyOf(found), it -> it));
        answer.set(
                "failures",
                Json.list(
                        asked.stream().filter(it -> !known.contains(it)).toList(),
                        it -> Json.object().put("arn", it).put("reason", "MISSING")));
        return Response.json(answer);
    }

    private Response clusters(Call call) {
        var asked = arns(call, "clusters", "cluster/");
        var found = asked.stream().flatMap(it -> fleet.clusters().find(it).stream()).toList();
        return answer(
                "clusters",
                found.stream()
                        .map(
                                it ->
                                        (JsonNode)
                                                Json.object()
                                                        .put("clusterArn", it.arn())
                                                        .put("clusterName", it.name())
                                                        .put("status", "ACTIVE")
                                                        .put(
                                                                "activeServicesCount",
                                                                fleet.services()
                                                                        .below(
                                                                                inside(
                                                                                        it,
                                                                                        "service"))
                                                                        .size())
                                                        .put(
                                                                "runningTasksCount",
                                                                fleet
                                                                        .tasks()
                                                                        .below(inside(it, "task"))
                                                                        .stream()
                                                                        .filter(Task::isAlive)
                                                                        .count()))
                        .toList(),
                asked,
                found.stream().map(Cluster::arn).toList());
    }

    private static String inside(Cluster cluster, String kind) {
        return cluster.arn().replace(":cluster/", ":" + kind + "/") + "/";
    }

    private Response services(Call call) {
        var asked = arns(call, "services", "service/" + cluster(call) + "/");
        var found = asked.stream().flatMap(it -> fleet.services().find(it).stream()).toList();
        return answer(
                "services",
                found.stream().map(it -> new ServiceShape(it, fleet).json()).toList(),
                asked,
                found.stream().map(TaskService::arn).toList());
    }

    private Response tasks(Call call) {
        var asked = arns(call, "tasks", "task/" + cluster(call) + "/");
        var found = asked.stream().flatMap(it -> fleet.tasks().find(it).stream()).toList();
        return answer(
                "tasks",
                found.stream().map(it -> ServiceShape.task(it, fleet)).toList(),
                asked,
                found.stream().map(Task::arn).toList());
    }

    private Response listClusters(Call call) {
        var answer = Json.object();
        answer.set(
                "clusterArns",
                Json.texts(
                        fleet.clusters().below(call.arn("ecs", "cluster/")).stream()
                                .map(Cluster::arn)
                                .toList()));
        return Response.json(answer);
    }

    private Response listServices(Call call) {
        var arns =
                fleet.services().below(call.arn("ecs", "service/" + cluster(call) + "/")).stream()
                        .map(TaskService::arn)
                        .toList();
        var answer = Json.object();
        answer.set("serviceArns", Json.texts(arns));
        return Response.json(answer);
    }

    private Response listTasks(Call call) {
        var wantsStopped = call.text("desiredStatus").filter("STOPPED"::equals).isPresent();
        var service = call.text("serviceName").map(ContainerService::last);
        var arns =
                fleet.tasks().below(call.arn("ecs", "task/" + cluster(call) + "/")).stream()
                        .filter(it -> wantsStopped != it.isAlive())
                        .filter(it -> service.map(last(it.service())::equals).orElse(true))
                        .map(Task::arn)
                        .toList();
        var answer = Json.object();
        answer.set("taskArns", Json.texts(arns));
        return Response.json(answer);
    }

    private Response definition(Call call) {
        var name = call.the("taskDefinition");
        var arn = name.startsWith("arn:") ? name : call.arn("ecs", "task-definition/" + name);
        var definition =
                fleet.definitions()
                        .find(arn)
                        .filter(_ -> arn.startsWith(call.arn("ecs", "")))
                        .orElseThrow(
                                () ->
                                        AwsError.refused(
                                                "ClientException",
                                                "Unable to describe task definition."));
        var answer = Json.object();
        answer.set("taskDefinition", ServiceShape.definition(definition));
        return Response.json(answer);
    }

    private Response update(Call call) {
        var arn = service(call);
        var wanted = Optional.ofNullable(call.json().get("desiredCount")).map(JsonNode::asInt);
        var definition = call.text("taskDefinition");
        var isForced = call.json().path("forceNewDeployment").asBoolean();
        var changed =
                fleet.services()
                        .change(
                                arn,
                                it -> {
                                    var next = wanted.map(it::wanting).orElse(it);
                                    var target = definition.orElse(it.rollout().definition());
                                    return isForced || !target.equals(it.rollout().definition())
                                            ? next.deploying(Rollout.of(target))
                                            : next;
                                })
                        .orElseThrow(
                                () ->
                                        AwsError.refused(
                                                "ServiceNotFoundException", "Service not found."));
        var answer = Json.object();
        answer.set("service", new ServiceShape(changed, fleet).json());
        return Response.json(answer);
    }

    private Response stop(Call call) {
        var arn = call.arn("ecs", "task/" + cluster(call) + "/" + last(call.the("task")));
        var task =
                fleet.tasks()
                        .find(arn)
                        .orElseThrow(
                                () ->
                                        AwsError.refused(
                                                "InvalidParameterException",
                                                "The referenced task was not found."));
        scheduler
                .tasks()
                .stop(
                        task,
                        "UserInitiated",
                        "Task stopped by user: " + call.text("reason").orElse(""));
        ObjectNode answer = Json.object();
        answer.set("task", ServiceShape.task(fleet.tasks().find(arn).orElse(task), fleet));
        return Response.json(answer);
    }
}
