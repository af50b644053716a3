package io.apidirect.cli.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.terminal.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A report of drift as people read it. */
final class DriftPage {
    private static final int WIDEST = 60;
    private static final Map<String, String> HEADLINES =
            Map.of(
                    "in-sync", "No drift: everything is as it was deployed.",
                    "drifted", "Drift: this is not as it was deployed.",
                    "looking", "AWS is still looking.",
                    "unknown", "Not everything could be compared; in the rest there is no drift.");

    private DriftPage() {}

    /** Prints the report and says by the exit code what it means. */
    static ExitCode show(JsonNode report, Workplace workplace) {
        if (workplace.isTable()) {
            workplace.terminal().print(text(report));
        } else {
            workplace.output().write(report, List.of());
        }
        return switch (report.path("status").asText()) {
            case "drifted" -> {
                workplace.next("apidirect drift --fix");
                yield ExitCode.CHANGES;
            }
            case "unknown" -> ExitCode.FAILED;
            default -> ExitCode.OK;
        };
    }

    static String text(JsonNode report) {
        StringBuilder page = new StringBuilder();
        String status = report.path("status").asText();
        page.append(HEADLINES.getOrDefault(status, status)).append('\n');
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("LAYER", "RESOURCE", "PROPERTY", "DEPLOYED", "NOW"));
        List<String> notes = new ArrayList<>();
        for (JsonNode layer : report.path("layers")) {
            String name = layer.path("layer").asText();
            layer.path("differences").forEach(it -> rows.add(row(name, it, notes)));
            if (layer.hasNonNull("note")) {
                notes.add(name + ": " + layer.path("note").asText());
            }
        }
        if (rows.size() > 1) {
            page.append(Table.aligned(rows));
        }
        notes.forEach(note -> page.append("  ").append(note).append('\n'));
        return page.toString();
    }

    private static List<String> row(String layer, JsonNode difference, List<String> notes) {
        String resource = difference.path("resource").asText();
        if (!difference.hasNonNull("property")) {
            return List.of(layer, resource, "", "there", "deleted");
        }
        String property = difference.path("property").asText();
        if (difference.hasNonNull("explanation")) {
            notes.add(
                    resource
                            + " "
                            + property
                            + " is no drift: "
                            + difference.path("explanation").asText());
        }
        return List.of(
                layer,
                resource,
                property,
                value(difference.path("expected")),
                value(difference.path("actual")));
    }

    /** A value, cut where it is long; {@code --json} has all of it. */
    private static String value(JsonNode value) {
        String text = value.isMissingNode() || value.isNull() ? "-" : value.asText();
        return text.length() <= WIDEST ? text : text.substring(0, WIDEST - 1) + "…";
    }
}
