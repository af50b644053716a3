package io.apidirect.aws.deployment;

import io.apidirect.aws.shared.AwsErrors;
import io.apidirect.domain.deployment.ImageBuilds.LogLine;
import io.apidirect.domain.deployment.ImageBuilds.LogLines;
import io.apidirect.domain.deployment.Workplace;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

/** Reads CloudWatch Logs of one environment. */
final class LogReading {

    private static final String SERVICE = "CloudWatch Logs";
    private static final int MOST_LINES = 1000;

    private final Places places;

    LogReading(Places places) {
        this.places = places;
    }

    /** One stream from its start; {@code cursor} is CloudWatch's own token. */
    LogLines stream(Workplace workplace, String group, String stream, String cursor) {
        return AwsErrors.translate(
                SERVICE,
                () -> {
                    try {
                        var answer =
                                client(workplace)
                                        .getLogEvents(
                                                r ->
                                                        r.logGroupName(group)
                                                                .logStreamName(stream)
                                                                .startFromHead(true)
                                                                .limit(MOST_LINES)
                                                                .nextToken(
                                                                        cursor.isEmpty()
                                                                                ? null
                                                                                : cursor));
                        var lines =
                                answer.events().stream()
                                        .map(e -> new LogLine(e.timestamp(), e.message()))
                                        .toList();
                        return new LogLines(lines, answer.nextForwardToken());
                    } catch (ResourceNotFoundException notYet) {
                        return new LogLines(List.of(), cursor);
                    }
                });
    }

    /** The newest lines of one stream, in the order in which they were written. */
    List<LogLine> last(Workplace workplace, String group, String stream, int lines) {
        return AwsErrors.translate(
                SERVICE,
                () -> {
                    try {
                        return client(workplace)
                                .getLogEvents(
                                        r ->
                                                r.logGroupName(group)
                                                        .logStreamName(stream)
                                                        .startFromHead(false)
                                                        .limit(lines))
                                .events()
                                .stream()
                                .map(event -> new LogLine(event.timestamp(), event.message()))
                                .toList();
                    } catch (ResourceNotFoundException neverWritten) {
                        return List.of();
                    }
                });
    }

    /** All streams of a group by time; {@code cursor} is the last line's time and id. */
    LogLines group(Workplace workplace, String group, long sinceMillis, String cursor) {
        return AwsErrors.translate(
                SERVICE,
                () -> {
                    try {
                        return after(cursor, filtered(workplace, group, sinceMillis, cursor));
                    } catch (ResourceNotFoundException notYet) {
                        return new LogLines(List.of(), cursor);
                    }
                });
    }

    private List<FilteredLogEvent> filtered(
            Workplace workplace, String group, long sinceMillis, String cursor) {
        long since =
                cursor.isEmpty()
                        ? sinceMillis
                        : Long.parseLong(cursor.substring(0, cursor.indexOf('/')));
        return client(workplace)
                .filterLogEventsPaginator(r -> r.logGroupName(group).startTime(since))
                .events()
                .stream()
                .limit(MOST_LINES)
                .toList();
    }

    /** Lines of the cursor's very millisecond may come again; those up to its id are left out. */
    private static LogLines after(String cursor, List<FilteredLogEvent> events) {
        var lines = new ArrayList<LogLine>();
        var isPastCursor =
                cursor.isEmpty() || events.stream().noneMatch(event -> place(event).equals(cursor));
        var last = cursor;
        for (var event : events) {
            if (isPastCursor) {
                lines.add(new LogLine(event.timestamp(), event.message()));
                last = place(event);
            } else {
                isPastCursor = place(event).equals(cursor);
            }
        }
        return new LogLines(lines, last);
    }

    private static String place(FilteredLogEvent event) {
        return event.timestamp() + "/" + event.eventId();
    }

    private CloudWatchLogsClient client(Workplace workplace) {
        var policy =
                Places.allowing(
                        Places.arn(
                                workplace, "logs", "log-group:" + Places.prefix(workplace) + "*"),
                        "logs:GetLogEvents",
                        "logs:FilterLogEvents");
        return places.look(workplace, "logs", policy).client(CloudWatchLogsClient.builder());
    }
}
