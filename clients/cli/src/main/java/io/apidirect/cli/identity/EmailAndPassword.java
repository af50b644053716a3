package io.apidirect.cli.identity;

import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.failure.Failure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Asks for an e-mail address and a password, or takes them from options and standard input. */
final class EmailAndPassword {
    @Option(
            names = "--email",
            paramLabel = "EMAIL",
            description = "E-mail address; asked for when left out")
    private @Nullable String email;

    @Option(names = "--password-stdin", description = "Read the password from standard input")
    private boolean passwordFromInput;

    String email(Workplace workplace) {
        return email == null ? workplace.question().text("E-mail", "--email EMAIL") : email;
    }

    String password(Workplace workplace) {
        if (!passwordFromInput) {
            return workplace.question().hidden("Password", "--password-stdin");
        }
        return workplace
                .terminal()
                .readLine()
                .filter(line -> !line.isEmpty())
                .orElseThrow(
                        () ->
                                Failure.usage(
                                        "standard input holds no password",
                                        "for example: apidirect login --email you@example.com --password-stdin < file"));
    }
}
