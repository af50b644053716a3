package io.apidirect.cli.diagnosis;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.cli.command.Version;
import io.apidirect.cli.command.Workflow;
import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.http.Json;
import java.util.List;
import picocli.CommandLine.Command;

/** Which edition of the tool this is, and which one the server is. */
@Command(
        description =
                "Tells the version of this tool and of the server in use, and warns when they do not fit. Needs no login; a server that is away is no failure.")
public final class ShowVersion implements Workflow {

    @Override
    public List<String> examples() {
        return List.of("apidirect version", "apidirect version --query tool");
    }

    @Override
    public ExitCode run(Workplace workplace) {
        ServerVersion server = ServerVersion.ask(workplace);
        ObjectNode versions =
                Json.object()
                        .put("tool", Version.text())
                        .put("server", server.number().orElse(null))
                        .put("url", workplace.profile().server().toString())
                        .put("java", System.getProperty("java.version"));
        workplace.output().write(versions, List.of());
        if (server.number().isEmpty()) {
            workplace.terminal().say("The server's version is not known: " + server.silence());
        }
        return ExitCode.OK;
    }
}
