package io.apidirect.templates;

import io.apidirect.templates.TemplateValue.Literal;
import io.apidirect.templates.TemplateValue.Mapping;
import io.apidirect.templates.TemplateValue.Sequence;
import io.apidirect.templates.TemplateValue.Text;
import java.util.stream.Collectors;

/** What a template has, as tables of its page. */
record TemplateTables(Mapping template) {

    private static final String RESOURCES =
            """

            ## Resources

            | Resource | Type | What it is for | Only where |
            |---|---|---|---|
            """;
    private static final String PARAMETERS =
            """

            ## Parameters

            | Parameter | Default | What it is |
            |---|---|---|
            """;
    private static final String OUTPUTS =
            """

            ## Outputs

            | Output | What it is |
            |---|---|
            """;

    static String of(Mapping template) {
        var tables = new TemplateTables(template);
        return RESOURCES
                + tables.rows("Resources")
                + PARAMETERS
                + tables.rows("Parameters")
                + OUTPUTS
                + tables.rows("Outputs");
    }

    private String rows(String section) {
        return template.mapping(section).entries().entrySet().stream()
                .map(it -> row(section, it.getKey(), (Mapping) it.getValue()))
                .collect(Collectors.joining());
    }

    private static String row(String section, String name, Mapping it) {
        return switch (section) {
            case "Resources" -> resource(name, it);
            case "Parameters" -> parameter(name, it);
            default -> "| `%s` | %s%s |\n".formatted(name, it.text("Description"), sometimes(it));
        };
    }

    private static String resource(String name, Mapping it) {
        var condition = it.text("Condition");
        return "| `%s` | %s | %s | %s |\n"
                .formatted(
                        name,
                        it.text("Type").replace("AWS::", ""),
                        it.mapping("Metadata").mapping("apidirect").text("description"),
                        condition.isEmpty() ? "" : "`" + condition + "`");
    }

    private static String sometimes(Mapping output) {
        return output.text("Condition").isEmpty() ? "" : " Only where there is one.";
    }

    private static String parameter(String name, Mapping it) {
        var description = it.text("Description");
        return "| `%s` | %s | %s |\n"
                .formatted(
                        name,
                        standard(it),
                        name.equals("LogRetentionDays") ? description : description + limits(it));
    }

    private static String standard(Mapping parameter) {
        var given = parameter.entries().get("Default");
        if (given == null) {
            return "*required*";
        }
        var text = text(given);
        return text.isEmpty() ? "*empty*" : "`" + text + "`";
    }

    private static String limits(Mapping parameter) {
        var entries = parameter.entries();
        if (entries.get("AllowedValues") instanceof Sequence(var items)) {
            var words = items.stream().map(it -> "`" + text(it) + "`").toList();
            return words.contains("`true`") ? "" : " One of " + String.join(", ", words) + ".";
        }
        var least = entries.get("MinValue");
        var most = entries.get("MaxValue");
        return least == null || most == null
                ? ""
                : " From " + text(least) + " to " + text(most) + ".";
    }

    static String text(TemplateValue value) {
        return switch (value) {
            case Text(String text) -> text;
            case Literal(String text) -> text;
            default -> value.toString();
        };
    }
}
