package io.apidirect.cli.command;

import io.apidirect.cli.failure.ExitCode;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** One command that does something. */
public interface Leaf {

    /** Its arguments and options. */
    CommandSpec spec();

    /** Lines that show how it is used; the help starts with them. */
    List<String> examples();

    /** Does it. Whatever goes wrong is a {@link io.apidirect.cli.failure.Failure}. */
    ExitCode run(Workplace workplace);
}
