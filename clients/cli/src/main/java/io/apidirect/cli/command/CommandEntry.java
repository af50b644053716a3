package io.apidirect.cli.command;

import java.util.List;
import java.util.function.Supplier;

/**
 * A command in the tree, known by name until it is typed.
 *
 * @param name one or two words
 * @param aliases other spellings of the last word
 */
public record CommandEntry(
        String name, String summary, boolean isHidden, List<String> aliases, Supplier<Leaf> leaf) {

    public static CommandEntry of(String name, String summary, Supplier<Leaf> leaf) {
        return new CommandEntry(name, summary, false, List.of(), leaf);
    }

    /** The word that groups it: {@code aws} of {@code aws link}, or its only word. */
    public String group() {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }

    /** {@code link} of {@code aws link}; empty when it has one word. */
    public String verb() {
        int space = name.indexOf(' ');
        return space < 0 ? "" : name.substring(space + 1);
    }

    boolean answersTo(String verb) {
        return verb().equals(verb) || aliases.contains(verb);
    }
}
