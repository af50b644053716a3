package io.apidirect.cli.deployment;

import io.apidirect.cli.command.Scope;
import io.apidirect.cli.command.Workflow;
import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.failure.Failure;
import io.apidirect.cli.http.Endpoint;
import io.apidirect.cli.http.Request;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the running API writes. */
@Command(
        description =
                "Prints what the running API wrote, oldest first; with -f goes on with what it writes. Stop with Ctrl-C.")
public final class Logs implements Workflow {
    @Mixin private final Scope scope = new Scope();

    @Option(
            names = {"-f", "--follow"},
            description = "Go on with what comes")
    private boolean follow;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "From then on: 30s, 10m, 2h, 1d, or 2026-11-21T10:00:00Z (default: 10m)")
    private String since = "10m";

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            description = "Only lines that contain this word, for example ERROR")
    private @Nullable String level;

    @Option(
            names = "--health",
            description =
                    "Show the load balancer's health checks, too; those that failed are always shown")
    private boolean health;

    @Override
    public List<String> examples() {
        return List.of(
                "apidirect logs",
                "apidirect logs -f --since 1h",
                "apidirect logs --since 1d --level ERROR -e prod",
                "apidirect logs --health");
    }

    @Override
    public ExitCode run(Workplace workplace) {
        Instant from = instant(since, workplace.clock().instant());
        Request request =
                Endpoint.RUNTIME_LOGS
                        .request(scope.theProject(workplace), scope.theEnvironment(workplace))
                        .query("since", from.toString());
        LogLines lines =
                new LogLines(workplace, Duration.ofSeconds(1), level == null ? "" : level, health);
        if (follow) {
            lines.follow(request);
        } else if (lines.print(request) == 0) {
            workplace.terminal().say("Nothing was written since " + from + ".");
            workplace.next("apidirect logs --since 1d");
        }
        return ExitCode.OK;
    }

    static Instant instant(String text, Instant now) {
        try {
            return text.matches("\\d{1,6}[smhdSMHD]")
                    ? now.minus(
                            Duration.parse(
                                    text.toLowerCase(Locale.ROOT).endsWith("d")
                                            ? "P" + text
                                            : "PT" + text))
                    : Instant.parse(text);
        } catch (DateTimeException _) {
            throw Failure.usage(
                    "--since takes 30s, 10m, 2h, 1d or a time like 2026-11-21T10:00:00Z, not "
                            + text,
                    "");
        }
    }
}
