package io.apidirect.cli;

import io.apidirect.cli.command.CommandEntry;
import io.apidirect.cli.command.CommandTree;
import io.apidirect.cli.command.CommandWords;
import io.apidirect.cli.command.SharedOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A command line of ours that a page shows, in a block of shell or in the text. */
record DocumentedCommand(List<String> arguments) {

    private static final Pattern FENCE =
            Pattern.compile("^```(\\w*)[^\\n]*\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern INDENTED = Pattern.compile("^    .*$", Pattern.MULTILINE);
    private static final Pattern SPAN = Pattern.compile("`(apidirect [^`]+)`");

    /** Until the end of the line, or three blanks, after which people explain. */
    private static final Pattern OURS =
            Pattern.compile("(?<![\\w./'$:=-])apidirect(?= )((?:(?! {3})[^\\n])*)");

    private static final Pattern COMMENT = Pattern.compile("(?<=\\s)#\\s.*$", Pattern.MULTILINE);
    private static final Pattern NOT_YET =
            Pattern.compile(
                    "^## What is not there yet$.*?(?=^## |\\z)",
                    Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern PLACEHOLDER = Pattern.compile("[A-Z_]+");
    private static final Pattern WORD =
            Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|'[^']*'|[^\\s\"']+");

    static List<DocumentedCommand> in(String page) {
        var blocks =
                FENCE.matcher(page)
                        .results()
                        .filter(it -> List.of("sh", "bash", "").contains(it.group(1)))
                        .map(it -> it.group(2));
        var rest = NOT_YET.matcher(FENCE.matcher(page).replaceAll("")).replaceAll("");
        var indented = INDENTED.matcher(rest).results().map(it -> it.group());
        var spans = SPAN.matcher(rest).results().map(it -> it.group(1).replace('\n', ' '));
        return Stream.of(blocks, indented, spans)
                .flatMap(it -> it)
                .flatMap(DocumentedCommand::inShell)
                .toList();
    }

    private static Stream<DocumentedCommand> inShell(String shell) {
        var text = COMMENT.matcher(shell.replaceAll("\\\\\\n\\s*", " ")).replaceAll("");
        return OURS.matcher(text)
                .results()
                .map(it -> new DocumentedCommand(words(it.group(1))))
                .filter(it -> !it.arguments.isEmpty());
    }

    /** The words until the shell goes on with something else. */
    private static List<String> words(String line) {
        var words = new ArrayList<String>();
        for (var word : WORD.matcher(line).results().map(it -> it.group()).toList()) {
            var isQuoted = word.startsWith("\"") || word.startsWith("'");
            var bare = isQuoted ? word.substring(1, word.length() - 1) : word;
            var end = isQuoted ? -1 : firstOf(bare, "|;&)<>…");
            if (end < 0) {
                words.add(bare);
            } else {
                if (end > 0) {
                    words.add(bare.substring(0, end));
                }
                break;
            }
        }
        return words;
    }

    private static int firstOf(String word, String ends) {
        return ends.chars().map(word::indexOf).filter(it -> it >= 0).min().orElse(-1);
    }

    /** What is wrong with it; empty where the tool takes it, or where only its name is said. */
    Optional<String> faultIn(CommandTree tree) {
        var typed =
                arguments.getFirst().equals("help")
                        ? arguments.subList(1, arguments.size())
                        : arguments;
        var words = CommandWords.of(tree, typed);
        if (typed.isEmpty() || PLACEHOLDER.matcher(typed.getFirst()).matches()) {
            return Optional.empty();
        }
        var isAboutHelp = typed != arguments || words.asksFor("-h", "--help", "-V", "--version");
        var entry = entry(tree, words.words());
        var isName = isAboutHelp || words.rest().isEmpty();
        if (isName && (entry.isPresent() || words.words().stream().allMatch(tree::isGroup))) {
            return Optional.empty();
        }
        return entry.map(it -> faultIn(it, words.rest()))
                .orElseGet(() -> Optional.of("there is no such command"));
    }

    private static Optional<CommandEntry> entry(CommandTree tree, List<String> words) {
        return switch (words.size()) {
            case 0 -> Optional.empty();
            case 1 -> tree.single(words.getFirst());
            default -> tree.find(words.getFirst(), words.getLast());
        };
    }

    private static Optional<String> faultIn(CommandEntry entry, List<String> arguments) {
        var spec = entry.leaf().get().spec();
        CommandSpec.forAnnotatedObject(new SharedOptions()).options().stream()
                .filter(it -> Stream.of(it.names()).noneMatch(spec.optionsMap()::containsKey))
                .forEach(it -> spec.addOption(CommandLine.Model.OptionSpec.builder(it).build()));
        try {
            new CommandLine(spec).parseArgs(arguments.toArray(String[]::new));
            return Optional.empty();
        } catch (ParameterException wrong) {
            return Optional.of(String.valueOf(wrong.getMessage()));
        }
    }
}
