package io.apidirect.simulator.aws.cloudwatch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.cloudformation.catalogue.LiveResource;
import io.apidirect.simulator.aws.wire.AwsError;
import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Json;
import io.apidirect.simulator.aws.wire.Operation;
import io.apidirect.simulator.aws.wire.Protocol;
import io.apidirect.simulator.aws.wire.Response;
import io.apidirect.simulator.aws.wire.Service;
import io.apidirect.simulator.aws.wire.Tree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** CloudWatch: the alarms and dashboards of stacks, and what somebody says of an alarm. */
public record CloudWatch(AlarmRounds rounds) implements Service {

    @Override
    public String signingName() {
        return "monitoring";
    }

    @Override
    public String actionPrefix() {
        return "cloudwatch";
    }

    @Override
    public Protocol protocol() {
        return new Protocol.Query("http://monitoring.amazonaws.com/doc/2010-08-01/");
    }

    @Override
    public Map<String, Operation> operations() {
        var all = new HashMap<>(new Dashboards(rounds.live()).operations());
        all.putAll(own());
        return all;
    }

    private Map<String, Operation> own() {
        return Map.of(
                "DescribeAlarms",
                Operation.unscoped(this::alarms),
                "SetAlarmState",
                Operation.on(it -> alarmArn(it, it.the("AlarmName")), this::set));
    }

    private static String alarmArn(Call call, String name) {
        return call.arn("cloudwatch", "alarm:" + name);
    }

    private List<LiveResource> alarmsOf(Call call) {
        return rounds.live().of(call.account(), call.region(), AlarmRounds.TYPE);
    }

    private Response alarms(Call call) {
        var names = call.texts("AlarmNames");
        var prefix = call.text("AlarmNamePrefix").orElse("");
        var value = call.text("StateValue");
        var found =
                alarmsOf(call).stream()
                        .filter(it -> names.isEmpty() || names.contains(it.physicalId()))
                        .filter(it -> it.physicalId().startsWith(prefix))
                        .map(it -> alarm(call, it))
                        .filter(
                                it ->
                                        value.map(it.path("StateValue").asText()::equals)
                                                .orElse(true))
                        .toList();
        var answer = Json.object();
        answer.set("MetricAlarms", Json.list(found, it -> it));
        answer.putArray("CompositeAlarms");
        return Tree.answer(call, answer);
    }

    private ObjectNode alarm(Call call, LiveResource it) {
        var arn = alarmArn(call, it.physicalId());
        var state = rounds.states().of(arn);
        var shape = Json.object().put("AlarmName", it.physicalId()).put("AlarmArn", arn);
        for (Map.Entry<String, JsonNode> each : it.properties().properties()) {
            if (!each.getKey().equals("Tags")) {
                shape.set(each.getKey(), Json.typed(each.getValue()));
            }
        }
        shape.put("StateValue", state.value()).put("StateReason", state.reason());
        shape.putPOJO("StateUpdatedTimestamp", state.since());
        return shape;
    }

    private Response set(Call call) {
        var name = call.the("AlarmName");
        if (alarmsOf(call).stream().noneMatch(it -> it.physicalId().equals(name))) {
            throw new AwsError(404, "ResourceNotFound", "Unknown alarm " + name);
        }
        rounds.states()
                .say(
                        alarmArn(call, name),
                        call.the("StateValue"),
                        call.text("StateReason").orElse(""));
        return Tree.answer(call, Json.object());
    }
}
