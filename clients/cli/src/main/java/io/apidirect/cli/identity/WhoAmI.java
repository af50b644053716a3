package io.apidirect.cli.identity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.cli.command.Workflow;
import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.http.Endpoint;
import io.apidirect.cli.http.Json;
import java.util.List;
import picocli.CommandLine.Command;

/** Tells who is logged in, and where. By hand because profile and server are known here only. */
@Command(description = "Tells who is logged in, at which server, and which project is in use.")
public final class WhoAmI implements Workflow {
    private static final List<String> COLUMNS =
            List.of(
                    "user.email",
                    "organization.name",
                    "role",
                    "authentication",
                    "profile",
                    "server",
                    "project",
                    "environment");

    @Override
    public List<String> examples() {
        return List.of("apidirect whoami", "apidirect whoami --query organization.id");
    }

    @Override
    public ExitCode run(Workplace workplace) {
        ObjectNode me = Json.object();
        me.setAll((ObjectNode) workplace.api().send(Endpoint.WHO_AM_I.request()).tree());
        me.put("profile", workplace.profile().name())
                .put("server", workplace.profile().server().toString());
        workplace.profile().project().ifPresent(project -> me.put("project", project));
        workplace
                .profile()
                .environment()
                .ifPresent(environment -> me.put("environment", environment));
        workplace.output().write(me, COLUMNS);
        return ExitCode.OK;
    }
}
