package io.apidirect.simulator.aws.timetable;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.cloudformation.catalogue.LiveResource;
import io.apidirect.simulator.aws.cloudformation.catalogue.LiveResources;
import io.apidirect.simulator.aws.wire.AwsError;
import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Json;
import io.apidirect.simulator.aws.wire.Operation;
import io.apidirect.simulator.aws.wire.Protocol;
import io.apidirect.simulator.aws.wire.Request;
import io.apidirect.simulator.aws.wire.Response;
import io.apidirect.simulator.aws.wire.Service;
import io.apidirect.simulator.aws.wire.Tree;
import io.apidirect.simulator.aws.wire.UriText;
import java.util.List;
import java.util.Map;

/** EventBridge Scheduler: the schedules of stacks, to be looked at. */
public record EventScheduler(LiveResources live) implements Service {

    @Override
    public String signingName() {
        return "scheduler";
    }

    @Override
    public Protocol protocol() {
        return new Protocol.RestJson();
    }

    @Override
    public String actionOf(Request request) {
        if (!request.method().equals("GET") || !request.path().startsWith("/schedules")) {
            return request.method() + " " + request.path();
        }
        return request.path().equals("/schedules") ? "ListSchedules" : "GetSchedule";
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.of(
                "ListSchedules",
                Operation.unscoped(this::list),
                "GetSchedule",
                Operation.on(it -> arn(it, name(it)), this::get));
    }

    private static String name(Call call) {
        return UriText.decode(call.request().path().replaceFirst("/schedules/", ""));
    }

    private static String arn(Call call, String name) {
        return call.arn("scheduler", "schedule/default/" + name);
    }

    private List<LiveResource> all(Call call) {
        return live.of(call.account(), call.region(), Timetable.TYPE);
    }

    private static ObjectNode brief(Call call, LiveResource it) {
        return Json.object()
                .put("Arn", arn(call, it.physicalId()))
                .put("GroupName", "default")
                .put("Name", it.physicalId())
                .put("State", it.properties().path("State").asText("ENABLED"));
    }

    private Response list(Call call) {
        var answer = Json.object();
        answer.set(
                "Schedules",
                Json.list(
                        all(call),
                        it -> {
                            var shape = brief(call, it);
                            shape.putObject("Target")
                                    .put("Arn", it.properties().at("/Target/Arn").asText());
                            return shape;
                        }));
        return Tree.answer(call, answer);
    }

    private Response get(Call call) {
        var found =
                all(call).stream()
                        .filter(it -> it.physicalId().equals(name(call)))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new AwsError(
                                                404,
                                                "ResourceNotFoundException",
                                                "Schedule %s does not exist."
                                                        .formatted(name(call))));
        var shape = brief(call, found);
        shape.setAll(found.properties());
        return Tree.answer(call, shape.put("Name", found.physicalId()));
    }
}
