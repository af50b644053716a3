package io.apidirect.cli.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.cli.command.Workflow;
import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.failure.Failure;
import io.apidirect.cli.http.Endpoint;
import io.apidirect.cli.http.Json;
import io.apidirect.cli.profile.Credentials;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Logs in with a password, or with an access token for automation. */
@Command(
        description =
                "Asks for e-mail and password, or takes an access token. What is kept is readable by you only.")
public final class LogIn implements Workflow {
    @Mixin private final EmailAndPassword person = new EmailAndPassword();

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description = "An access token (ad_pat_…); - reads it from standard input")
    private @Nullable String token;

    @Override
    public List<String> examples() {
        return List.of(
                "apidirect login",
                "apidirect login --url https://api-direct.example.com --profile work",
                "apidirect login --token - < token-file");
    }

    @Override
    public ExitCode run(Workplace workplace) {
        workplace.session().requireSoundFiles();
        Optional<String> given =
                Optional.ofNullable(token).map(text -> text.equals("-") ? read(workplace) : text);
        Credentials credentials =
                given.map(text -> Credentials.ofAccessToken(workplace.profile().server(), text))
                        .orElseGet(() -> ofPassword(workplace));
        // Asked before anything is kept: a mistyped token must not replace what works.
        JsonNode me =
                workplace.withToken(credentials.token()).send(Endpoint.WHO_AM_I.request()).tree();
        workplace.session().keep(credentials);
        workplace.profile().remember();
        workplace
                .terminal()
                .say(
                        "Logged in as "
                                + me.at("/user/email").asText("somebody")
                                + " of "
                                + me.at("/organization/name").asText("an organisation")
                                + " (profile "
                                + workplace.profile().name()
                                + ").");
        workplace.next("apidirect aws links, or in a project's folder: apidirect plan");
        return ExitCode.OK;
    }

    private static String read(Workplace workplace) {
        return workplace
                .terminal()
                .readLine()
                .orElseThrow(() -> Failure.usage("standard input holds no token", ""));
    }

    private Credentials ofPassword(Workplace workplace) {
        String email = person.email(workplace);
        ObjectNode body =
                Json.object().put("email", email).put("password", person.password(workplace));
        JsonNode answer = session(body, workplace);
        return Credentials.ofSession(
                workplace.profile().server(), answer, workplace.clock().instant());
    }

    private static JsonNode session(ObjectNode body, Workplace workplace) {
        try {
            return workplace.openApi().send(Endpoint.LOG_IN.request().open().json(body)).tree();
        } catch (Failure failure) {
            throw failure.exitCode() == ExitCode.AUTHENTICATION
                    ? failure.withHint(wayOut(body.path("email").asText(), workplace))
                    : failure;
        }
    }

    private static String wayOut(String email, Workplace workplace) {
        return "this was "
                + email
                + " at "
                + workplace.profile().server()
                + ": another account with --email, another server with --url, no account there yet: apidirect signup. A forgotten password cannot be reset yet";
    }
}
