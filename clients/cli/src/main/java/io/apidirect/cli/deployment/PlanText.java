package io.apidirect.cli.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.cli.failure.Failure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * A plan as text that is compared and reviewed: everything, in a fixed order, and nothing that
 * varies between two plans of the same change, such as times, ids or colours.
 */
final class PlanText {
    private final TextStyle style;
    private final List<String> parts = new ArrayList<>();

    private PlanText(TextStyle style) {
        this.style = style;
    }

    /** The form that was asked for by name. */
    static Optional<TextStyle> style(Optional<String> name) {
        return name.map(
                text ->
                        TextStyle.parse(text)
                                .orElseThrow(
                                        () ->
                                                Failure.usage(
                                                        "there is no format '" + text + "'",
                                                        "choose text or markdown")));
    }

    static String of(JsonNode plan, TextStyle style) {
        var text = new PlanText(style);
        text.parts.add(
                style.title(
                        "Plan of "
                                + plan.path("project").asText()
                                + "/"
                                + plan.path("environment").asText()));
        text.parts.add(PlanPage.summary(plan));
        plan.path("layers").forEach(text::layer);
        var refused =
                byText(plan.path("layers"), "layer").stream()
                        .filter(layer -> layer.hasNonNull("problem"))
                        .map(layer -> "! " + PlanProblem.text(layer))
                        .toList();
        text.section("Problems", refused);
        text.section("Permissions", sorted(plan.path("permissions"), PlanText::permission));
        text.section("Warnings", sorted(plan.path("warnings"), it -> "! " + it.asText()));
        text.section("Findings", sorted(plan.path("findings"), PlanText::finding));
        text.section("Notes", sorted(plan.path("notes"), it -> "  " + it.asText()));
        text.section("Cost", cost(plan.path("cost")));
        return String.join("\n", text.parts);
    }

    private void section(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            parts.add(style.section(title, lines));
        }
    }

    private void layer(JsonNode layer) {
        var lines = new ArrayList<String>();
        for (JsonNode resource : byText(layer.path("resources"), "logicalId")) {
            lines.add(resource(resource));
            byText(resource.path("properties"), "path").forEach(it -> property(it, lines));
        }
        section(layer.path("layer").asText() + ": " + layer.path("action").asText(), lines);
    }

    private static String resource(JsonNode resource) {
        String mark =
                switch (resource.path("action").asText()) {
                    case "add" -> "+ ";
                    case "remove" -> "- ";
                    default -> "! ";
                };
        return mark
                + resource.path("logicalId").asText()
                + " "
                + resource.path("type").asText()
                + (mark.equals("! ") ? " " + resource.path("action").asText() : "");
    }

    private static void property(JsonNode property, List<String> lines) {
        String name = "    " + property.path("path").asText() + ": ";
        String before = PlanPage.value(property.path("before"));
        String after = PlanPage.value(property.path("after"));
        var list = ListChange.of(before, after);
        if (list.isPresent()) {
            list.get().removed().forEach(it -> lines.add("-" + name + it));
            list.get().added().forEach(it -> lines.add("+" + name + it));
            return;
        }
        if (!before.isEmpty()) {
            lines.add("-" + name + before);
        }
        if (!after.isEmpty() || before.isEmpty()) {
            lines.add("+" + name + after);
        }
    }

    private static String permission(JsonNode permission) {
        return (PlanPage.isWider(permission) ? "+ " : "- ") + permission.path("sentence").asText();
    }

    private static String finding(JsonNode finding) {
        JsonNode waiver = finding.path("waiver");
        return (waiver.isObject()
                        ? "~ waived until " + waiver.path("expiresAt").asText() + ": "
                        : "! ")
                + finding.path("resource").asText()
                + " "
                + finding.path("property").asText()
                + ": "
                + finding.path("value").asText()
                + " ("
                + finding.path("rule").asText()
                + ") "
                + finding.path("sentence").asText();
    }

    private static List<String> cost(JsonNode cost) {
        var lines = new ArrayList<String>();
        if (cost.isObject()) {
            lines.add("  total " + usd(cost.path("total")) + " USD a month");
            lines.add("  change " + usd(cost.path("delta")) + " USD a month");
            for (JsonNode resource : byText(cost.path("resources"), "logicalId")) {
                lines.add(
                        "  %s/%s %s"
                                .formatted(
                                        resource.path("layer").asText(),
                                        resource.path("logicalId").asText(),
                                        usd(resource.path("perMonth"))));
            }
        }
        return lines;
    }

    private static String usd(JsonNode amount) {
        BigDecimal value = amount.isNumber() ? amount.decimalValue() : BigDecimal.ZERO;
        return String.format(Locale.ROOT, "%.2f", value.setScale(2, RoundingMode.HALF_UP));
    }

    private static List<JsonNode> byText(JsonNode items, String field) {
        return StreamSupport.stream(items.spliterator(), false)
                .sorted(Comparator.comparing(it -> it.path(field).asText()))
                .toList();
    }

    private static List<String> sorted(JsonNode items, Function<JsonNode, String> line) {
        return StreamSupport.stream(items.spliterator(), false).map(line).sorted().toList();
    }
}
