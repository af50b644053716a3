package io.apidirect.simulator.aws.logs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.wire.AwsError;
import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Json;
import io.apidirect.simulator.aws.wire.Response;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Reads lines, page by page. */
record LogReading(LogGroups groups) {

    private static final int LARGEST_PAGE = 10_000;

    Response stream(Call call) {
        var group = CloudWatchLogs.group(groups, call);
        var name = call.the("logStreamName");
        var all =
                groups.lines(CloudWatchLogs.key(group)).stream()
                        .filter(it -> it.stream().equals(name))
                        .toList();
        if (all.isEmpty()) {
            throw AwsError.refused(
                    "ResourceNotFoundException", "The specified log stream does not exist.");
        }
        var wanted = all.stream().filter(within(call)).toList();
        int limit = call.number("limit", LARGEST_PAGE);
        var token = call.text("nextToken").orElse("");
        int from = start(token, wanted.size(), limit, call);
        int to = Math.min(wanted.size(), from + limit);
        if (token.startsWith("b/")) {
            to = position(token);
            from = Math.max(0, to - limit);
        }
        var answer = Json.object();
        answer.set("events", Json.list(wanted.subList(from, to), LogReading::event));
        answer.put("nextForwardToken", "f/" + to).put("nextBackwardToken", "b/" + from);
        return Response.json(answer);
    }

    private static int start(String token, int size, int limit, Call call) {
        if (token.startsWith("f/")) {
            return Math.min(size, position(token));
        }
        return call.json().path("startFromHead").asBoolean() ? 0 : Math.max(0, size - limit);
    }

    private static int position(String token) {
        try {
            return Integer.parseInt(token.substring(2));
        } catch (NumberFormatException _) {
            throw AwsError.refused(
                    "InvalidParameterException", "The specified nextToken is invalid.");
        }
    }

    private static Predicate<LogLine> within(Call call) {
        long start = call.json().path("startTime").asLong(0);
        long end = call.json().path("endTime").asLong(Long.MAX_VALUE);
        return it -> it.time() >= start && it.time() < end;
    }

    private static ObjectNode event(LogLine line) {
        return Json.object()
                .put("timestamp", line.time())
                .put("message", line.message())
                .put("ingestionTime", line.time());
    }

    Response filter(Call call) {
        var group = CloudWatchLogs.group(groups, call);
        var names = Json.texts(call.json().path("logStreamNames"));
        var prefix = call.text("logStreamNamePrefix").orElse("");
        var found =
                groups.lines(CloudWatchLogs.key(group)).stream()
                        .filter(within(call))
                        .filter(it -> names.isEmpty() || names.contains(it.stream()))
                        .filter(it -> it.stream().startsWith(prefix))
                        .filter(it -> matches(call.text("filterPattern").orElse(""), it.message()))
                        .toList();
        int from = call.text("nextToken").map(LogReading::position).orElse(0);
        int to = Math.min(found.size(), from + call.number("limit", LARGEST_PAGE));
        var answer = Json.object();
        answer.set(
                "events",
                Json.list(
                        found.subList(Math.min(from, to), to),
                        it -> event(it).put("logStreamName", it.stream()).put("eventId", it.id())));
        answer.set("searchedLogStreams", Json.texts(List.of()));
        if (to < found.size()) {
            answer.put("nextToken", "n/" + to);
        }
        return Response.json(answer);
    }

    /** Terms between blanks, all of which must occur; nothing else of the pattern language. */
    private static boolean matches(String pattern, String message) {
        return Arrays.stream(pattern.split(" ", -1))
                .map(it -> it.replace("\"", ""))
                .allMatch(message::contains);
    }
}
