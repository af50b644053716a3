package io.apidirect.cli.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.http.Json;
import io.apidirect.cli.http.ServerEvent;
import io.apidirect.cli.terminal.Colour;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Shows what happens: for people a line with elapsed time, step, resource and status; for programs
 * the event itself, one JSON object per line.
 */
final class Progress {
    private final Workplace workplace;
    private final Instant began;
    private Instant latest;
    private int widest = 24;

    Progress(Workplace workplace, Instant began) {
        this.workplace = workplace;
        this.began = began;
        this.latest = began;
    }

    void show(ServerEvent event) {
        JsonNode data = Json.read(event.text().getBytes(StandardCharsets.UTF_8));
        if (workplace.isTable()) {
            workplace.terminal().say(line(event, data));
        } else {
            ObjectNode line = Json.object().put("event", event.type());
            if (data instanceof ObjectNode fields) {
                line.setAll(fields);
            }
            workplace.output().writeLine(line);
        }
    }

    /** For programs: something that happened on this side, or the end. */
    void record(String event, String field, JsonNode value) {
        if (!workplace.isTable()) {
            ObjectNode line = Json.object().put("event", event);
            line.set(field, value);
            workplace.output().writeLine(line);
        }
    }

    /**
     * What happens on this side is stamped like the event before it: this clock may go otherwise.
     */
    synchronized void say(String text) {
        workplace.terminal().say(stamp(latest) + text);
    }

    private synchronized String line(ServerEvent event, JsonNode data) {
        String step = first(data, "step", "layer");
        String resource = first(data, "resource", "logicalId");
        String status = first(data, "status");
        String message = first(data, "message", "detail", "description", "reason");
        latest = later(at(data));
        StringBuilder line = new StringBuilder(stamp(latest));
        line.append("%-15s ".formatted(step.isEmpty() ? event.type() : step));
        if (!resource.isEmpty()) {
            widest = Math.max(widest, resource.length());
            line.append(("%-" + widest + "s ").formatted(resource));
        }
        if (!status.isEmpty()) {
            line.append(workplace.terminal().paint(colour(status), status)).append("  ");
        }
        return line.append(message).toString().stripTrailing();
    }

    private Instant later(Instant at) {
        return at.isAfter(latest) ? at : latest;
    }

    private Instant at(JsonNode data) {
        try {
            return Optional.of(first(data, "at", "since"))
                    .filter(text -> !text.isEmpty())
                    .map(Instant::parse)
                    .orElseGet(workplace.clock()::instant);
        } catch (DateTimeParseException _) {
            return workplace.clock().instant();
        }
    }

    private String stamp(Instant at) {
        return String.format(
                Locale.ROOT, "%7s  ", DeploymentState.spoken(Duration.between(began, at)));
    }

    private static Colour colour(String status) {
        String word = status.toLowerCase(Locale.ROOT);
        boolean bad = Stream.of("fail", "rollback", "rolled", "cancel").anyMatch(word::contains);
        boolean good = word.contains("complete") || word.contains("done") || word.contains("live");
        return bad ? Colour.RED : good ? Colour.GREEN : Colour.DIM;
    }

    private static String first(JsonNode data, String... fields) {
        for (String field : fields) {
            String value = data.path(field).asText("");
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }
}
