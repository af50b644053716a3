package io.apidirect.cli.command;

import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.failure.Failure;
import io.apidirect.cli.terminal.Colour;
import io.apidirect.cli.terminal.Terminal;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Finds the command that was typed and runs it; every failure ends as words and an exit code. */
public final class Dispatch {
    private final CommandTree tree;
    private final Terminal terminal;
    private final InstantSource clock;

    public Dispatch(CommandTree tree, Terminal terminal, InstantSource clock) {
        this.tree = tree;
        this.terminal = terminal;
        this.clock = clock;
    }

    public ExitCode run(List<String> typed) {
        boolean debug = typed.contains("--debug");
        try {
            return dispatch(typed);
        } catch (Failure failure) {
            return told(failure, debug);
        } catch (RuntimeException fault) {
            String message = "unexpected: " + fault;
            return told(
                    Failure.failed(
                            message,
                            debug ? "" : "this is a fault of the tool; --debug shows where"),
                    fault,
                    debug);
        }
    }

    private ExitCode dispatch(List<String> typed) {
        if (!typed.isEmpty() && typed.getFirst().equals("help")) {
            return help(CommandWords.of(tree, typed.subList(1, typed.size())));
        }
        CommandWords words = CommandWords.of(tree, typed);
        if (words.words().isEmpty()) {
            return words.asksFor("-V", "--version")
                    ? printed("apidirect " + Version.text())
                    : help(words);
        }
        Optional<CommandEntry> entry = entry(words);
        return entry.isPresent() ? run(entry.get(), words) : help(words);
    }

    private Optional<CommandEntry> entry(CommandWords words) {
        return words.words().size() == 2
                ? tree.find(words.words().getFirst(), words.words().getLast())
                : tree.single(words.words().getFirst());
    }

    private ExitCode run(CommandEntry entry, CommandWords words) {
        Leaf leaf = entry.leaf().get();
        CommandSpec spec = leaf.spec().name("apidirect " + entry.name());
        SharedOptions options = new SharedOptions();
        if (words.asksFor("-h", "--help")) {
            return printed(new HelpPage(entry, spec, leaf.examples()).text());
        }
        options.joinTo(spec);
        parse(entry, spec, words.rest());
        return leaf.run(new Workplace(terminal, options, words.profile(), clock));
    }

    private static void parse(CommandEntry entry, CommandSpec spec, List<String> args) {
        String hint = "apidirect help " + entry.name();
        try {
            new CommandLine(spec).parseArgs(args.toArray(String[]::new));
        } catch (UnmatchedArgumentException e) {
            String unknown = e.getUnmatched().getFirst();
            String meant =
                    Spelling.nearest(unknown, spec.optionsMap().keySet())
                            .map(option -> "did you mean " + option + "? see: " + hint)
                            .orElse("see: " + hint);
            throw Failure.usage("\"" + unknown + "\" is not known to " + entry.name(), meant);
        } catch (MissingParameterException e) {
            List<String> missing = e.getMissing().stream().map(ArgSpec::paramLabel).toList();
            throw Failure.usage(
                    String.join(" and ", missing)
                            + (missing.size() == 1 ? " is missing" : " are missing"),
                    "see: " + hint);
        } catch (ParameterException e) {
            throw Failure.usage(String.valueOf(e.getMessage()), "see: " + hint);
        }
    }

    private ExitCode help(CommandWords words) {
        Overview overview = new Overview(tree);
        List<String> typed = words.words();
        if (typed.isEmpty()) {
            return printed(overview.text());
        }
        Optional<CommandEntry> entry = entry(words);
        if (entry.isPresent()) {
            Leaf leaf = entry.get().leaf().get();
            return printed(new HelpPage(entry.get(), leaf.spec(), leaf.examples()).text());
        }
        if (!tree.isGroup(typed.getFirst())) {
            throw unknown(typed.getFirst(), tree::words, "apidirect ");
        }
        if (typed.size() == 2) {
            Supplier<List<String>> verbs =
                    () -> tree.group(typed.getFirst()).stream().map(CommandEntry::verb).toList();
            throw unknown(typed.getLast(), verbs, "apidirect " + typed.getFirst() + " ");
        }
        return printed(overview.group(typed.getFirst()));
    }

    private static Failure unknown(String word, Supplier<List<String>> words, String before) {
        return Failure.usage(
                "there is no command \"" + before.substring("apidirect ".length()) + word + "\"",
                Spelling.nearest(word, words.get())
                        .map(meant -> "did you mean: " + before + meant)
                        .orElse("see: " + before + "--help"));
    }

    private ExitCode printed(String text) {
        terminal.print(text);
        return ExitCode.OK;
    }

    private ExitCode told(Failure failure, boolean debug) {
        return told(failure, failure, debug);
    }

    private ExitCode told(Failure failure, RuntimeException cause, boolean debug) {
        terminal.say(terminal.paint(Colour.RED, "error:") + " " + failure.text());
        failure.faults().forEach(fault -> terminal.say("  - " + fault));
        if (!failure.hint().isEmpty()) {
            terminal.say(terminal.paint(Colour.BOLD, "hint:") + " " + failure.hint());
        }
        if (!failure.requestId().isEmpty()) {
            terminal.say(terminal.paint(Colour.DIM, "request id: " + failure.requestId()));
        }
        if (debug) {
            cause.printStackTrace(terminal.err());
        }
        return failure.exitCode();
    }
}
