package io.apidirect.cli.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * All commands by name. A command written by hand takes the place of a generated one of the same
 * name.
 */
public final class CommandTree {
    /** Verbs that people look for first. */
    private static final List<String> FIRST =
            List.of("list", "show", "create", "set", "change", "link", "links", "verify");

    private final Map<String, CommandEntry> entries = new LinkedHashMap<>();

    public CommandTree(List<CommandEntry> generated, List<CommandEntry> written) {
        generated.forEach(entry -> entries.put(entry.name(), entry));
        written.forEach(entry -> entries.put(entry.name(), entry));
    }

    /** The command that is exactly this one word. */
    public Optional<CommandEntry> single(String word) {
        return Optional.ofNullable(entries.get(word));
    }

    /** The command of a group. */
    public Optional<CommandEntry> find(String group, String verb) {
        return group(group).stream().filter(entry -> entry.answersTo(verb)).findFirst();
    }

    /** The commands that start with this word and have a second one. */
    public List<CommandEntry> group(String word) {
        return entries.values().stream()
                .filter(entry -> entry.group().equals(word) && !entry.verb().isEmpty())
                .sorted(Comparator.comparingInt(CommandTree::rank))
                .toList();
    }

    private static int rank(CommandEntry entry) {
        int known = FIRST.indexOf(entry.verb());
        return known < 0 ? FIRST.size() : known;
    }

    public boolean isGroup(String word) {
        return !group(word).isEmpty();
    }

    public List<CommandEntry> all() {
        return List.copyOf(entries.values());
    }

    /** The first words that are shown to people. */
    public List<String> words() {
        var words = new TreeSet<String>();
        entries.values().stream()
                .filter(entry -> !entry.isHidden())
                .forEach(entry -> words.add(entry.group()));
        return new ArrayList<>(words);
    }
}
