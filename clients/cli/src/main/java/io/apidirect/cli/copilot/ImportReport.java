package io.apidirect.cli.copilot;

import io.apidirect.cli.copilot.CopilotImport.Taken;
import io.apidirect.cli.terminal.Table;
import io.apidirect.cli.terminal.Terminal;
import java.util.List;
import java.util.stream.Collectors;

/** Tells a person what became of every setting. */
public record ImportReport(CopilotImport imported) {

    public void tell(Terminal terminal) {
        table(
                terminal,
                "Taken as it is:",
                imported.taken().stream()
                        .filter(Taken::isSameName)
                        .map(it -> List.of("  " + it.from(), value(it) + note(it)))
                        .toList());
        table(
                terminal,
                "Taken, with another name here:",
                imported.taken().stream()
                        .filter(it -> !it.isSameName())
                        .map(it -> List.of("  " + it.from(), named(it) + note(it)))
                        .toList());
        table(
                terminal,
                "Not taken:",
                imported.left().stream()
                        .map(it -> List.of("  " + it.from(), it.reason()))
                        .toList());
        if (!imported.commands().isEmpty()) {
            terminal.say("To run besides, once the environment is there:");
            imported.commands().forEach(line -> terminal.say("  " + line));
        }
    }

    private static void table(Terminal terminal, String title, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            terminal.say(title);
            List<List<String>> plain =
                    rows.stream()
                            .map(row -> row.stream().map(ImportReport::onOneLine).toList())
                            .toList();
            terminal.say(Table.aligned(plain).stripTrailing());
        }
    }

    /** A name with a line break in it would forge a line of the report. */
    private static String onOneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }

    private static String value(Taken taken) {
        return String.join(", ", taken.to().values());
    }

    private static String named(Taken taken) {
        return taken.to().entrySet().stream()
                .map(it -> it.getKey() + ": " + it.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String note(Taken taken) {
        return taken.note().isEmpty()
                ? ""
                : taken.to().isEmpty() ? taken.note() : " (" + taken.note() + ")";
    }
}
