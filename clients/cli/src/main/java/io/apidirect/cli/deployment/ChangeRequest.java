package io.apidirect.cli.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.http.Endpoint;
import io.apidirect.cli.http.Json;
import java.util.List;
import picocli.CommandLine.Option;

/** Asks for a change of what stands that somebody else approves. */
final class ChangeRequest {
    @Option(
            names = "--request",
            description =
                    "Only ask for it: makes a plan, which somebody else approves with apidirect plans approve")
    private boolean isWanted;

    boolean isWanted() {
        return isWanted;
    }

    /** The body of a request for this kind of change. */
    static ObjectNode of(String kind) {
        return Json.object().put("kind", kind);
    }

    ExitCode send(ObjectNode body, String project, String environment, Workplace workplace) {
        JsonNode plan =
                workplace
                        .api()
                        .send(Endpoint.REQUEST_CHANGE.request(project, environment).json(body))
                        .tree();
        if (!workplace.isTable()) {
            workplace.output().write(plan, List.of());
            return ExitCode.OK;
        }
        String id = plan.path("id").asText();
        workplace
                .terminal()
                .say(
                        id
                                + " waits for its approval until "
                                + plan.path("expiresAt").asText()
                                + ". "
                                + plan.path("intent").asText());
        workplace.next("apidirect plans approve " + id + " (by whoever may)");
        return ExitCode.OK;
    }
}
