package io.apidirect.cli.command;

import io.apidirect.cli.failure.Failure;
import io.apidirect.cli.terminal.Format;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** The options that every command takes. */
public final class SharedOptions {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "table|json|yaml",
            description = "How data is written")
    private @Nullable String output;

    @Option(
            names = "--json",
            description = "The same as -o json; long commands write one event per line")
    private boolean json;

    @Option(
            names = "--query",
            paramLabel = "JMESPATH",
            description = "Write only this part of the data")
    private @Nullable String query;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "Whose credentials and defaults to use")
    private @Nullable String profile;

    @Option(names = "--url", paramLabel = "URL", description = "Address of the server")
    private @Nullable String url;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "How long to wait for an answer of the server (default: 60)")
    private @Nullable String timeout;

    @Option(
            names = {"-y", "--yes"},
            description = "Answer every yes-or-no question with yes")
    private boolean yes;

    @Option(
            names = "--debug",
            description = "Tell about every request, and where a fault came from")
    private boolean debug;

    @Option(
            names = {"-h", "--help"},
            description = "Show help")
    private boolean help;

    /** Adds these options to a command; where it has one of the same name, its own stays. */
    void joinTo(CommandSpec command) {
        for (OptionSpec option : CommandSpec.forAnnotatedObject(this).options()) {
            boolean taken = false;
            for (String name : option.names()) {
                taken |= command.optionsMap().containsKey(name);
            }
            if (!taken) {
                command.addOption(OptionSpec.builder(option).hidden(true).build());
            }
        }
    }

    Format format() {
        if (json || output == null) {
            return json ? Format.JSON : Format.TABLE;
        }
        try {
            return Format.valueOf(output.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw Failure.usage("-o takes table, json or yaml, not " + output, "");
        }
    }

    String query() {
        return query == null ? "" : query;
    }

    Optional<String> profile() {
        return Optional.ofNullable(profile);
    }

    Optional<String> url() {
        return Optional.ofNullable(url);
    }

    /** How long one request may take, by option or else by this variable's value. */
    Duration patience(Optional<String> otherwise) {
        String text = timeout == null ? otherwise.orElse("60") : timeout;
        if (text.matches("[1-9]\\d{0,4}s?")) {
            return Duration.ofSeconds(Long.parseLong(text.replace("s", "")));
        }
        throw Failure.usage(
                (timeout == null ? "APIDIRECT_TIMEOUT" : "--timeout")
                        + " takes seconds from 1 to 99999, not "
                        + text,
                "for example: --timeout 120");
    }

    boolean isYes() {
        return yes;
    }

    boolean isDebug() {
        return debug;
    }

    boolean isHelp() {
        return help;
    }
}
