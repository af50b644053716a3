package io.apidirect.simulator.aws.ecs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.wire.Json;

/** How deployments of services look in answers. */
record DeploymentShape(Fleet fleet) {

    static ObjectNode brief(ServiceDeployment it) {
        var shape =
                Json.object()
                        .put("serviceDeploymentArn", it.arn())
                        .put("serviceArn", it.service())
                        .put(
                                "clusterArn",
                                it.service().replaceAll(":service/([^/]*)/.*", ":cluster/$1"))
                        .put("status", it.status())
                        .put("statusReason", it.reason())
                        .put("createdAt", Json.seconds(it.created()))
                        .put("startedAt", Json.seconds(it.created()));
        it.finished().ifPresent(time -> shape.put("finishedAt", Json.seconds(time)));
        return shape;
    }

    ObjectNode whole(ServiceDeployment it) {
        var shape = brief(it);
        if (!it.stage().isEmpty()) {
            shape.put("lifecycleStage", it.stage());
        }
        shape.putObject("deploymentConfiguration").put("strategy", it.strategy());
        shape.set("targetServiceRevision", revision(it, it.target(), it.percent()));
        it.source()
                .ifPresent(
                        before ->
                                shape.putArray("sourceServiceRevisions")
                                        .add(revision(it, before, 100 - it.percent())));
        if (it.status().startsWith("ROLLBACK")) {
            var back = shape.putObject("rollback").put("reason", it.reason());
            it.source().ifPresent(before -> back.put("serviceRevisionArn", it.revision(before)));
        }
        return shape;
    }

    private ObjectNode revision(ServiceDeployment deployment, Rollout rollout, int percent) {
        var tasks =
                fleet.tasksOf(deployment.service()).stream()
                        .filter(it -> it.rollout().equals(rollout.id()))
                        .toList();
        return Json.object()
                .put("arn", deployment.revision(rollout))
                .put(
                        "runningTaskCount",
                        tasks.stream().filter(it -> it.status().equals("RUNNING")).count())
                .put(
                        "pendingTaskCount",
                        tasks.stream().filter(it -> it.status().equals("PROVISIONING")).count())
                .put("requestedProductionTrafficWeight", percent);
    }
}
