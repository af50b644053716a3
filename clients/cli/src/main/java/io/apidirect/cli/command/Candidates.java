package io.apidirect.cli.command;

import io.apidirect.cli.terminal.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What could stand where somebody pressed Tab: words, options, choices, and names that the server
 * has now.
 */
public final class Candidates {

    private final CommandTree tree;
    private final Terminal terminal;

    public Candidates(CommandTree tree, Terminal terminal) {
        this.tree = tree;
        this.terminal = terminal;
    }

    /**
     * @param typed every word after the tool's name; the last is the one to complete, maybe empty
     */
    public List<String> of(List<String> typed) {
        String current = typed.isEmpty() ? "" : typed.getLast();
        List<String> before = typed.isEmpty() ? List.of() : typed.subList(0, typed.size() - 1);
        return all(before, current).stream()
                .filter(word -> word.startsWith(current))
                .sorted()
                .distinct()
                .toList();
    }

    private List<String> all(List<String> before, String current) {
        if (!before.isEmpty() && before.getFirst().equals("help")) {
            return all(before.subList(1, before.size()), current);
        }
        CommandWords words = CommandWords.of(tree, before);
        List<String> named = words.words();
        if (named.isEmpty()) {
            return tree.words();
        }
        if (named.size() == 1 && tree.isGroup(named.getFirst())) {
            return tree.group(named.getFirst()).stream()
                    .filter(entry -> !entry.isHidden())
                    .map(CommandEntry::verb)
                    .toList();
        }
        Optional<CommandEntry> entry =
                named.size() == 1
                        ? tree.single(named.getFirst())
                        : tree.find(named.getFirst(), named.getLast());
        return entry.map(
                        found ->
                                within(found.leaf().get().spec(), words, before.getLast(), current))
                .orElse(List.of());
    }

    private List<String> within(
            CommandSpec spec, CommandWords words, String previous, String current) {
        new SharedOptions().joinTo(spec);
        OptionSpec option = spec.optionsMap().get(previous);
        if (option != null && option.arity().min() > 0) {
            return values(option.paramLabel(), words);
        }
        if (current.startsWith("-")) {
            return List.copyOf(spec.optionsMap().keySet());
        }
        List<String> values = new ArrayList<>();
        spec.positionalParameters()
                .forEach(
                        argument ->
                                values.addAll(
                                        values(
                                                argument.paramLabel().replaceAll("[\\[\\]]", ""),
                                                words)));
        return values;
    }

    private List<String> values(String label, CommandWords words) {
        if (label.contains("|")) {
            return List.of(label.split("\\|"));
        }
        return new LiveNames(terminal, words).of(label);
    }
}
