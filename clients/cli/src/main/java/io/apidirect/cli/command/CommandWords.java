package io.apidirect.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was typed, sorted: the command's words, and everything else in order. Options may stand
 * before the command; there {@code --profile} always means the profile, even when the command has
 * an option of that name.
 */
public record CommandWords(List<String> words, List<String> rest, Optional<String> profile) {
    private static final Set<String> WITH_VALUE =
            Set.of(
                    "-o",
                    "--output",
                    "--query",
                    "--url",
                    "--timeout",
                    "-p",
                    "--project",
                    "-e",
                    "--environment");

    public static CommandWords of(CommandTree tree, List<String> typed) {
        List<String> words = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        Optional<String> profile = Optional.empty();
        int at = 0;
        for (; at < typed.size() && !isComplete(tree, words); at++) {
            String arg = typed.get(at);
            boolean hasValue = at + 1 < typed.size();
            if (arg.equals("--profile") && hasValue) {
                profile = Optional.of(typed.get(++at));
            } else if (arg.startsWith("--profile=")) {
                profile = Optional.of(arg.substring("--profile=".length()));
            } else if (arg.startsWith("-")) {
                rest.add(arg);
                if (WITH_VALUE.contains(arg) && hasValue) {
                    rest.add(typed.get(++at));
                }
            } else {
                words.add(arg);
            }
        }
        rest.addAll(typed.subList(at, typed.size()));
        return new CommandWords(List.copyOf(words), List.copyOf(rest), profile);
    }

    private static boolean isComplete(CommandTree tree, List<String> words) {
        return words.size() == 2 || (words.size() == 1 && !tree.isGroup(words.getFirst()));
    }

    public boolean asksFor(String... options) {
        return Set.of(options).stream().anyMatch(rest::contains);
    }
}
