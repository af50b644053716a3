package io.apidirect.cli.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.cli.command.Version;
import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.failure.Failure;
import io.apidirect.cli.http.Answer;
import io.apidirect.cli.http.Endpoint;
import io.apidirect.cli.http.Request;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be wrong on the way to the server and with the login. */
final class ServerChecks {
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(60);

    private ServerChecks() {}

    /** Everything, or only the first thing when the server does not answer at all. */
    static List<Finding> all(Workplace workplace) {
        List<Finding> findings = new ArrayList<>();
        try {
            Answer health = workplace.openApi().attempt(Request.get("/health/ready").open());
            findings.add(server(health, workplace));
            version(workplace).ifPresent(findings::add);
            clock(health, workplace).ifPresent(findings::add);
            login(workplace).ifPresent(findings::add);
            project(workplace).ifPresent(findings::add);
        } catch (Failure failure) {
            findings.add(
                    Finding.bad(
                            "server",
                            failure.text(),
                            "start the server, or give its address: --url"));
        }
        return findings;
    }

    private static Finding server(Answer health, Workplace workplace) {
        String address = workplace.profile().server().toString();
        return health.isSuccess()
                ? Finding.good("server", address + " is ready")
                : Finding.bad(
                        "server",
                        address + " answers " + health.status(),
                        "look at the server's log");
    }

    /** Whether tool and server are of the same edition; silent about a server that is away. */
    private static Optional<Finding> version(Workplace workplace) {
        return ServerVersion.ask(workplace)
                .number()
                .map(
                        server ->
                                Version.differsFrom(server)
                                        ? Finding.worthALook(
                                                "version",
                                                "tool " + Version.text() + ", server " + server,
                                                "install the tool of the server's edition: commands may be missing or differ")
                                        : Finding.good(
                                                "version",
                                                "tool " + Version.text() + ", server " + server));
    }

    private static Optional<Finding> clock(Answer health, Workplace workplace) {
        try {
            return health.header("date").map(date -> clock(date, workplace.clock().instant()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Finding clock(String date, Instant here) {
        Instant there = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        Duration apart = Duration.between(there, here).abs();
        return apart.compareTo(CLOCK_TOLERANCE) > 0
                ? Finding.bad(
                        "clock",
                        apart.toSeconds() + " s apart from the server",
                        "set this machine's clock: tokens depend on it")
                : Finding.good("clock", "agrees with the server");
    }

    private static Optional<Finding> login(Workplace workplace) {
        try {
            JsonNode me = workplace.api().send(Endpoint.WHO_AM_I.request()).tree();
            return Optional.of(
                    Finding.good(
                            "login",
                            me.at("/user/email").asText() + ", " + me.path("role").asText()));
        } catch (Failure failure) {
            return failure.exitCode() == ExitCode.NETWORK
                    ? Optional.empty()
                    : Optional.of(Finding.bad("login", failure.text(), "apidirect login"));
        }
    }

    private static Optional<Finding> project(Workplace workplace) {
        Optional<String> project = workplace.profile().project();
        if (project.isEmpty()) {
            return Optional.of(
                    Finding.worthALook("project", "none in use", "apidirect projects use PROJECT"));
        }
        try {
            workplace.api().send(Endpoint.SHOW_PROJECT.request(project.get()));
            return Optional.of(
                    Finding.good(
                            "project",
                            project.get()
                                    + workplace
                                            .profile()
                                            .environment()
                                            .map(e -> "/" + e)
                                            .orElse("")));
        } catch (Failure failure) {
            return failure.exitCode() == ExitCode.NOT_FOUND
                    ? Optional.of(
                            Finding.bad(
                                    "project", failure.text(), "apidirect projects use PROJECT"))
                    : Optional.empty();
        }
    }
}
