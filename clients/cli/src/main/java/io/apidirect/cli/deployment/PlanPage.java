package io.apidirect.cli.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.http.Json;
import io.apidirect.cli.terminal.Colour;
import io.apidirect.cli.terminal.Table;
import io.apidirect.cli.terminal.Terminal;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A plan as people read it: a sign for every resource, and below it what becomes of its properties.
 */
final class PlanPage {
    private static final int PROPERTIES_OF_NEW_THINGS = 3;

    private final Terminal terminal;
    private final boolean full;
    private final StringBuilder page = new StringBuilder();

    PlanPage(Terminal terminal, boolean full) {
        this.terminal = terminal;
        this.full = full;
    }

    /** Shows what is about to be agreed to: for programs an event. */
    static void show(JsonNode plan, boolean full, Workplace workplace) {
        if (workplace.isTable()) {
            PlanPage page = new PlanPage(workplace.terminal(), full);
            workplace
                    .terminal()
                    .say(workplace.isYes() && !full ? page.brief(plan) : page.text(plan));
        } else {
            workplace.output().writeLine(Json.object().put("event", "planned").set("plan", plan));
        }
    }

    /** Whether anything would change. */
    static boolean changesSomething(JsonNode plan) {
        if (plan.hasNonNull("intent")) {
            return true;
        }
        JsonNode summary = plan.path("summary");
        for (JsonNode layer : plan.path("layers")) {
            if (layer.hasNonNull("problem")) {
                return true;
            }
        }
        return summary.path("add").asInt()
                        + summary.path("change").asInt()
                        + summary.path("replace").asInt()
                        + summary.path("remove").asInt()
                > 0;
    }

    String text(JsonNode plan) {
        for (JsonNode layer : plan.path("layers")) {
            if (!layer.path("resources").isEmpty()) {
                layer(layer);
            }
        }
        permissions(plan.path("permissions"));
        return ending(plan);
    }

    /** What changes, in a line for each layer; what is warned of stays whole. */
    String brief(JsonNode plan) {
        for (JsonNode layer : plan.path("layers")) {
            if (!layer.path("resources").isEmpty()) {
                page.append(paint(Colour.BOLD, layer.path("layer").asText()))
                        .append("  ")
                        .append(layer.path("stackName").asText())
                        .append("  ")
                        .append(marks(layer.path("resources")))
                        .append('\n');
            }
        }
        return ending(plan);
    }

    private static String marks(JsonNode resources) {
        Map<Sign, Integer> counts = new EnumMap<>(Sign.class);
        resources.forEach(each -> counts.merge(Sign.of(each), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(each -> each.getKey().mark() + each.getValue())
                .collect(Collectors.joining(" "));
    }

    private String ending(JsonNode plan) {
        for (JsonNode layer : plan.path("layers")) {
            if (layer.hasNonNull("problem")) {
                page.append(paint(Colour.RED, "problem: "))
                        .append(PlanProblem.text(layer))
                        .append('\n');
            }
        }
        for (JsonNode warning : plan.path("warnings")) {
            page.append(paint(Colour.YELLOW, "warning: ")).append(value(warning)).append('\n');
        }
        for (JsonNode finding : plan.path("findings")) {
            finding(finding);
        }
        for (JsonNode note : plan.path("notes")) {
            page.append(paint(Colour.DIM, "note: ")).append(value(note)).append('\n');
        }
        page.append(summary(plan)).append('\n');
        return page.toString();
    }

    private void permissions(JsonNode permissions) {
        if (permissions.isEmpty()) {
            return;
        }
        page.append(paint(Colour.BOLD, "permissions")).append('\n');
        for (JsonNode permission : permissions) {
            page.append("  ")
                    .append(
                            isWider(permission)
                                    ? paint(Colour.YELLOW, "+")
                                    : paint(Colour.GREEN, "-"))
                    .append(' ')
                    .append(permission.path("sentence").asText())
                    .append('\n');
        }
        page.append('\n');
    }

    static boolean isWider(JsonNode permission) {
        return permission.path("change").asText().equals("wider");
    }

    private void finding(JsonNode finding) {
        JsonNode waiver = finding.path("waiver");
        page.append(
                        waiver.isObject()
                                ? paint(Colour.YELLOW, "waived: ")
                                : paint(Colour.RED, "finding: "))
                .append(finding.path("sentence").asText())
                .append(' ')
                .append(finding.path("resource").asText())
                .append(' ')
                .append(finding.path("property").asText())
                .append(" is: ")
                .append(value(finding.path("value")))
                .append("  (")
                .append(finding.path("rule").asText());
        for (JsonNode control : finding.path("controls")) {
            page.append("; ").append(value(control));
        }
        page.append(")\n");
        if (waiver.isObject()) {
            page.append("        until ")
                    .append(Table.shown(waiver.path("expiresAt")))
                    .append(" by ")
                    .append(value(waiver.path("waiver")))
                    .append(": ")
                    .append(value(waiver.path("reason")))
                    .append('\n');
        }
    }

    private void layer(JsonNode layer) {
        page.append(paint(Colour.BOLD, layer.path("layer").asText()))
                .append("  ")
                .append(layer.path("stackName").asText())
                .append('\n');
        for (JsonNode resource : layer.path("resources")) {
            resource(resource);
        }
        page.append('\n');
    }

    private void resource(JsonNode resource) {
        Sign sign = Sign.of(resource);
        page.append("  ")
                .append(
                        paint(
                                sign.colour(),
                                sign.mark() + " " + resource.path("logicalId").asText()))
                .append("  ")
                .append(resource.path("type").asText());
        if (!resource.path("description").asText("").isEmpty()) {
            page.append("  ").append(paint(Colour.DIM, resource.path("description").asText()));
        }
        page.append(sign == Sign.REPLACE ? "  (is replaced)" : "").append('\n');
        properties(
                resource.path("properties"),
                sign == Sign.ADD && !full ? PROPERTIES_OF_NEW_THINGS : Integer.MAX_VALUE);
    }

    private void properties(JsonNode properties, int limit) {
        int shown = 0;
        for (JsonNode property : properties) {
            if (shown++ == limit) {
                page.append("      … ").append(properties.size() - limit).append(" more: --full\n");
                return;
            }
            String before = value(property.path("before"));
            String after = value(property.path("after"));
            page.append("      ")
                    .append(property.path("path").asText())
                    .append(": ")
                    .append(change(before, after))
                    .append('\n');
        }
    }

    private static String change(String before, String after) {
        return ListChange.of(before, after)
                .map(ListChange::line)
                .orElseGet(
                        () ->
                                before.isEmpty()
                                        ? after
                                        : before + " → " + (after.isEmpty() ? "(gone)" : after));
    }

    static String summary(JsonNode plan) {
        if (!changesSomething(plan)) {
            return "No changes: what runs is what you have.";
        }
        if (plan.hasNonNull("intent")) {
            return plan.path("intent").asText();
        }
        JsonNode summary = plan.path("summary");
        return summary.path("add").asInt()
                + " to add, "
                + summary.path("change").asInt()
                + " to change, "
                + summary.path("replace").asInt()
                + " to replace, "
                + summary.path("remove").asInt()
                + " to remove.";
    }

    static String value(JsonNode value) {
        return value.isContainerNode() ? value.toString() : value.isNull() ? "" : value.asText("");
    }

    private String paint(Colour colour, String text) {
        return terminal.paint(colour, text);
    }

    private enum Sign {
        ADD("+", Colour.GREEN),
        CHANGE("~", Colour.YELLOW),
        REPLACE("±", Colour.RED),
        REMOVE("-", Colour.RED);

        private final String mark;
        private final Colour colour;

        Sign(String mark, Colour colour) {
            this.mark = mark;
            this.colour = colour;
        }

        String mark() {
            return mark;
        }

        Colour colour() {
            return colour;
        }

        static Sign of(JsonNode resource) {
            boolean replaced =
                    resource.path("replacement").asBoolean(false)
                            || resource.path("replacement").asText("").equalsIgnoreCase("true");
            return switch (resource.path("action").asText().toLowerCase(Locale.ROOT)) {
                case "add", "create" -> ADD;
                case "remove", "delete" -> REMOVE;
                case "replace" -> REPLACE;
                default -> replaced ? REPLACE : CHANGE;
            };
        }
    }
}
