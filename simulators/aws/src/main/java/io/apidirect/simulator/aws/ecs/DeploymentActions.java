package io.apidirect.simulator.aws.ecs;

import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Json;
import io.apidirect.simulator.aws.wire.Operation;
import io.apidirect.simulator.aws.wire.Response;
import java.util.List;
import java.util.Map;

/** How deployments of services went and go. */
record DeploymentActions(Fleet fleet) {

    Map<String, Operation> operations() {
        return Map.of(
                "ListServiceDeployments",
                Operation.on(DeploymentActions::service, this::list),
                "DescribeServiceDeployments",
                new Operation(
                        call -> arns(call).stream().map(call::permission).toList(),
                        this::describe));
    }

    private static String service(Call call) {
        return call.arn(
                "ecs",
                "service/"
                        + ContainerService.cluster(call)
                        + "/"
                        + ContainerService.last(call.the("service")));
    }

    private static List<String> arns(Call call) {
        return Json.texts(call.json().path("serviceDeploymentArns"));
    }

    private Response list(Call call) {
        var wanted = Json.texts(call.json().path("status"));
        var answer = Json.object();
        answer.set(
                "serviceDeployments",
                Json.list(
                        fleet.deploymentBook().of(service(call)).stream()
                                .filter(it -> wanted.isEmpty() || wanted.contains(it.status()))
                                .toList(),
                        it ->
                                DeploymentShape.brief(it)
                                        .put(
                                                "targetServiceRevisionArn",
                                                it.revision(it.target()))));
        return Response.json(answer);
    }

    private Response describe(Call call) {
        var found =
                arns(call).stream()
                        .filter(it -> it.startsWith(call.arn("ecs", "service-deployment/")))
                        .flatMap(it -> fleet.deploymentBook().shelf().find(it).stream())
                        .toList();
        var known = found.stream().map(ServiceDeployment::arn).toList();
        var answer = Json.object();
        answer.set("serviceDeployments", Json.list(found, new DeploymentShape(fleet)::whole));
        answer.set(
                "failures",
                Json.list(
                        arns(call).stream().filter(it -> !known.contains(it)).toList(),
                        it -> Json.object().put("arn", it).put("reason", "MISSING")));
        return Response.json(answer);
    }
}
