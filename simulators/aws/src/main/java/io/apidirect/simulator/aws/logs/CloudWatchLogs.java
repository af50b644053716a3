package io.apidirect.simulator.aws.logs;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.simulator.aws.wire.AwsError;
import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Json;
import io.apidirect.simulator.aws.wire.Operation;
import io.apidirect.simulator.aws.wire.Protocol;
import io.apidirect.simulator.aws.wire.Response;
import io.apidirect.simulator.aws.wire.Service;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** CloudWatch Logs. */
public final class CloudWatchLogs implements Service {

    private final LogGroups groups;
    private final Map<String, Operation> operations = new HashMap<>();

    public CloudWatchLogs(LogGroups groups) {
        this.groups = groups;
        operations.put("CreateLogGroup", onGroup(this::create));
        operations.put("DeleteLogGroup", onGroup(this::delete));
        operations.put("PutRetentionPolicy", onGroup(this::retain));
        operations.put(
                "DescribeLogGroups",
                Operation.on(call -> call.arn("logs", "log-group::log-stream:"), this::describe));
        operations.put("CreateLogStream", onGroup(_ -> Response.json(Json.object())));
        operations.put("DescribeLogStreams", onGroup(this::streams));
        operations.put("PutLogEvents", onGroup(this::put));
        var reading = new LogReading(groups);
        operations.put("GetLogEvents", onGroup(reading::stream));
        operations.put("FilterLogEvents", onGroup(reading::filter));
    }

    @Override
    public String signingName() {
        return "logs";
    }

    @Override
    public Protocol protocol() {
        return new Protocol.Json("1.1");
    }

    @Override
    public Map<String, Operation> operations() {
        return operations;
    }

    /** A group by its name or its ARN. */
    static String name(Call call) {
        return call.text("logGroupName")
                .or(() -> call.text("logGroupIdentifier"))
                .map(it -> it.replaceAll("^arn:aws:logs:[^:]*:[^:]*:log-group:", ""))
                .map(it -> it.replaceAll(":\\*$", ""))
                .orElseThrow(
                        () ->
                                AwsError.refused(
                                        "InvalidParameterException", "A log group is missing."));
    }

    static LogGroup group(LogGroups groups, Call call) {
        return groups.the(call.account(), call.region(), name(call));
    }

    static String key(LogGroup group) {
        return LogGroups.key(group.account(), group.region(), group.name());
    }

    private static Operation onGroup(Function<Call, Response> answer) {
        return Operation.on(
                call ->
                        call.arn(
                                "logs",
                                "log-group:%s:log-stream:%s"
                                        .formatted(
                                                name(call), call.text("logStreamName").orElse(""))),
                answer);
    }

    private Response create(Call call) {
        var group =
                new LogGroup(
                        call.account(),
                        call.region(),
                        call.the("logGroupName"),
                        Optional.empty(),
                        Map.of(),
                        Instant.now());
        if (!groups.groups().add(key(group), group)) {
            throw AwsError.refused(
                    "ResourceAlreadyExistsException", "The specified log group already exists");
        }
        return Response.json(Json.object());
    }

    private Response delete(Call call) {
        groups.delete(key(group(groups, call)));
        return Response.json(Json.object());
    }

    private Response retain(Call call) {
        var days = Optional.of(call.number("retentionInDays", 0));
        groups.groups().change(key(group(groups, call)), it -> it.with(days, it.tags()));
        return Response.json(Json.object());
    }

    private Response describe(Call call) {
        var prefix = call.text("logGroupNamePrefix").orElse("");
        var answer = Json.object();
        answer.set(
                "logGroups",
                Json.list(
                        groups.groups().below(LogGroups.key(call.account(), call.region(), prefix)),
                        CloudWatchLogs::shape));
        return Response.json(answer);
    }

    private static JsonNode shape(LogGroup group) {
        var shape =
                Json.object()
                        .put("logGroupName", group.name())
                        .put("creationTime", group.created().toEpochMilli())
                        .put("arn", group.arn() + ":*")
                        .put("logGroupArn", group.arn())
                        .put("logGroupClass", "STANDARD");
        group.retentionDays().ifPresent(it -> shape.put("retentionInDays", it));
        return shape;
    }

    private Response streams(Call call) {
        var group = group(groups, call);
        var prefix = call.text("logStreamNamePrefix").orElse("");
        var last = new TreeMap<String, LogLine>();
        groups.lines(key(group)).stream()
                .filter(it -> it.stream().startsWith(prefix))
                .forEach(it -> last.put(it.stream(), it));
        var answer = Json.object();
        answer.set(
                "logStreams",
                Json.list(
                        last.values(),
                        it ->
                                Json.object()
                                        .put("logStreamName", it.stream())
                                        .put("lastEventTimestamp", it.time())
                                        .put("lastIngestionTime", it.time())
                                        .put("arn", group.arn() + ":log-stream:" + it.stream())));
        return Response.json(answer);
    }

    private Response put(Call call) {
        var group = group(groups, call);
        List<JsonNode> events = List.copyOf(call.json().path("logEvents").valueStream().toList());
        events.forEach(
                it ->
                        groups.add(
                                key(group),
                                call.the("logStreamName"),
                                it.path("timestamp").asLong(),
                                it.path("message").asText()));
        return Response.json(Json.object().put("nextSequenceToken", "1"));
    }
}
