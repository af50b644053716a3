package io.apidirect.simulator.aws.cloudwatch;

import io.apidirect.simulator.aws.cloudformation.catalogue.LiveResource;
import io.apidirect.simulator.aws.cloudformation.catalogue.LiveResources;
import io.apidirect.simulator.aws.wire.AwsError;
import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Json;
import io.apidirect.simulator.aws.wire.Operation;
import io.apidirect.simulator.aws.wire.Response;
import io.apidirect.simulator.aws.wire.Tree;
import java.util.List;
import java.util.Map;

/** The dashboards of stacks, to be looked at. */
record Dashboards(LiveResources live) {

    Map<String, Operation> operations() {
        return Map.of(
                "ListDashboards",
                Operation.unscoped(this::dashboards),
                "GetDashboard",
                Operation.on(it -> dashboardArn(it, it.the("DashboardName")), this::dashboard));
    }

    private static String dashboardArn(Call call, String name) {
        return "arn:aws:cloudwatch::%s:dashboard/%s".formatted(call.account(), name);
    }

    private List<LiveResource> dashboardsOf(Call call) {
        return live.of(call.account(), call.region(), "AWS::CloudWatch::Dashboard");
    }

    private Response dashboards(Call call) {
        var answer = Json.object();
        answer.set(
                "DashboardEntries",
                Json.list(
                        dashboardsOf(call),
                        it ->
                                Json.object()
                                        .put("DashboardName", it.physicalId())
                                        .put("DashboardArn", dashboardArn(call, it.physicalId()))));
        return Tree.answer(call, answer);
    }

    private Response dashboard(Call call) {
        var name = call.the("DashboardName");
        var found =
                dashboardsOf(call).stream()
                        .filter(it -> it.physicalId().equals(name))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new AwsError(
                                                404,
                                                "ResourceNotFound",
                                                "Dashboard %s does not exist".formatted(name)));
        return Tree.answer(
                call,
                Json.object()
                        .put("DashboardName", name)
                        .put("DashboardArn", dashboardArn(call, name))
                        .put("DashboardBody", found.properties().path("DashboardBody").asText()));
    }
}
