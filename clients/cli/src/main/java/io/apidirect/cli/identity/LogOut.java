package io.apidirect.cli.identity;

import io.apidirect.cli.command.Workflow;
import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.http.Answer;
import io.apidirect.cli.http.Endpoint;
import io.apidirect.cli.http.Json;
import io.apidirect.cli.profile.Credentials;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;

/** Ends the session at the server and forgets it here. */
@Command(
        description =
                "Ends the session at the server and forgets it here. An access token is only forgotten: revoke it with apidirect tokens revoke.")
public final class LogOut implements Workflow {

    @Override
    public List<String> examples() {
        return List.of("apidirect logout");
    }

    @Override
    public ExitCode run(Workplace workplace) {
        Optional<Credentials> stored = workplace.session().stored();
        if (stored.isEmpty()) {
            workplace.terminal().say("You were not logged in.");
            return ExitCode.OK;
        }
        stored.filter(Credentials::isSession).ifPresent(session -> end(session, workplace));
        workplace.session().forget();
        workplace.terminal().say("Logged out of profile " + workplace.profile().name() + ".");
        workplace.next("apidirect login");
        return ExitCode.OK;
    }

    private static void end(Credentials session, Workplace workplace) {
        var body = Json.object().put("refreshToken", session.refreshToken());
        Answer answer = workplace.openApi().attempt(Endpoint.LOG_OUT.request().open().json(body));
        if (!answer.isSuccess()) {
            workplace
                    .terminal()
                    .say("The server had already ended the session (" + answer.status() + ").");
        }
    }
}
