package io.apidirect.cli.identity;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.cli.command.Workflow;
import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.http.Endpoint;
import io.apidirect.cli.http.Json;
import io.apidirect.cli.profile.Credentials;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes an account with an organisation, and logs in with it. */
@Command(description = "Makes an account with an organisation of its own, and logs in with it.")
public final class SignUp implements Workflow {
    @Mixin private final EmailAndPassword person = new EmailAndPassword();

    @Option(
            names = "--organization",
            paramLabel = "NAME",
            description = "Name of the organisation; asked for when left out")
    private @Nullable String organization;

    @Override
    public List<String> examples() {
        return List.of(
                "apidirect signup", "apidirect signup --email you@example.com --organization Acme");
    }

    @Override
    public ExitCode run(Workplace workplace) {
        workplace.session().requireSoundFiles();
        String email = person.email(workplace);
        String name =
                organization == null
                        ? workplace.question().text("Organisation", "--organization NAME")
                        : organization;
        JsonNode body =
                Json.object()
                        .put("email", email)
                        .put("password", person.password(workplace))
                        .put("organizationName", name);
        JsonNode answer =
                workplace.openApi().send(Endpoint.SIGN_UP.request().open().json(body)).tree();
        workplace
                .session()
                .keep(
                        Credentials.ofSession(
                                workplace.profile().server(), answer, workplace.clock().instant()));
        workplace.profile().remember();
        workplace
                .terminal()
                .say("Signed up " + email + " with organisation " + name + ", and logged in.");
        workplace.next("apidirect aws link --aws-account-id 123456789012 --region eu-west-1");
        return ExitCode.OK;
    }
}
