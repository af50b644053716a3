package io.apidirect.cli.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The help of one command: examples first, nothing wider than 80 columns. */
final class HelpPage {

    private static final int LONGEST_NAME = 28;

    private final CommandEntry entry;
    private final CommandSpec spec;
    private final List<String> examples;

    HelpPage(CommandEntry entry, CommandSpec spec, List<String> examples) {
        this.entry = entry;
        this.spec = spec;
        this.examples = examples;
    }

    String text() {
        StringBuilder page = new StringBuilder();
        if (!examples.isEmpty()) {
            page.append("Examples:\n");
            examples.forEach(example -> page.append("  ").append(example).append('\n'));
            page.append('\n');
        }
        page.append(entry.summary()).append(".\n");
        for (String line : spec.usageMessage().description()) {
            page.append('\n').append(HelpText.wrapped(line, 0)).append('\n');
        }
        page.append("\nUsage: ").append(HelpText.wrapped(usage(), 7)).append('\n');
        append(
                page,
                "Arguments",
                spec.positionalParameters().stream().map(HelpPage::argument).toList());
        append(page, "Options", shown().stream().map(HelpPage::option).toList());
        page.append(
                """

                Every command also takes -o table|json|yaml, --json, --query JMESPATH,
                --profile, --url, --timeout SECONDS, --yes, --debug.
                """);
        return page.toString();
    }

    private String usage() {
        List<String> parts = new ArrayList<>(List.of("apidirect " + entry.name()));
        spec.positionalParameters().forEach(argument -> parts.add(argument.paramLabel()));
        shown().stream()
                .filter(OptionSpec::required)
                .forEach(o -> parts.add(o.longestName() + " " + o.paramLabel()));
        if (shown().stream().anyMatch(option -> !option.required())) {
            parts.add("[options]");
        }
        return String.join(" ", parts);
    }

    private List<OptionSpec> shown() {
        return spec.options().stream().filter(option -> !option.hidden()).toList();
    }

    private static List<String> argument(PositionalParamSpec argument) {
        return List.of(argument.paramLabel().replaceAll("[\\[\\]]", ""), about(argument));
    }

    private static List<String> option(OptionSpec option) {
        String shortName =
                option.shortestName().length() == 2 ? option.shortestName() + ", " : "    ";
        String longName = option.longestName().length() == 2 ? "" : option.longestName();
        String value =
                option.arity().max() == 0 || option.arity().min() == 0
                        ? ""
                        : " " + option.paramLabel();
        return List.of(
                shortName + longName + value,
                about(option) + (option.required() ? " (required)" : ""));
    }

    private static String about(ArgSpec arg) {
        return String.join(" ", arg.description());
    }

    private static void append(StringBuilder page, String heading, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        page.append('\n').append(heading).append(":\n");
        int width =
                rows.stream()
                        .mapToInt(row -> row.getFirst().length())
                        .filter(w -> w <= LONGEST_NAME)
                        .max()
                        .orElse(4);
        for (List<String> row : rows) {
            page.append(HelpText.row(row.getFirst(), row.getLast(), width)).append('\n');
        }
    }
}
