package io.apidirect.cli;

import io.apidirect.cli.command.Candidates;
import io.apidirect.cli.command.CommandEntry;
import io.apidirect.cli.command.CommandTree;
import io.apidirect.cli.command.Dispatch;
import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.generated.GeneratedOperations;
import io.apidirect.cli.operation.Listing;
import io.apidirect.cli.operation.OperationLeaf;
import io.apidirect.cli.operation.Operations;
import io.apidirect.cli.terminal.Terminal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Starts the tool. */
public final class Main {
    /** What a shell calls for completions; its words are not options of ours. */
    private static final String COMPLETE = "__complete";

    private Main() {}

    public static void main(String[] args) {
        ExitCode code =
                run(
                        Terminal.ofProcess(),
                        InstantSource.system(),
                        new GeneratedOperations(),
                        List.of(args));
        if (code != ExitCode.OK) {
            System.exit(code.number());
        }
    }

    static ExitCode run(
            Terminal terminal, InstantSource clock, Operations operations, List<String> args) {
        CommandTree tree = tree(operations);
        if (!args.isEmpty() && args.getFirst().equals(COMPLETE)) {
            new Candidates(tree, terminal)
                    .of(args.subList(1, args.size()))
                    .forEach(terminal::print);
            return ExitCode.OK;
        }
        return new Dispatch(tree, terminal, clock).run(args);
    }

    /** Every command of the tool. */
    static CommandTree tree(Operations operations) {
        return new CommandTree(generated(operations), WrittenCommands.all());
    }

    private static List<CommandEntry> generated(Operations operations) {
        List<CommandEntry> entries = new ArrayList<>();
        for (Listing listing : operations.listings()) {
            entries.add(
                    new CommandEntry(
                            listing.command(),
                            listing.summary(),
                            listing.isHidden(),
                            listing.aliases(),
                            () -> new OperationLeaf(operations.the(listing.operationId()))));
        }
        return entries;
    }
}
