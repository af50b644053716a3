package io.apidirect.cli.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.cli.command.Scope;
import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.http.Endpoint;
import io.apidirect.cli.http.Json;
import io.apidirect.cli.project.PackedSource;
import java.util.Optional;

/**
 * Asks the platform what would change. The project is the one chosen, else the one that the
 * manifest names.
 */
record PlanRequest(Workplace workplace, Scope scope) {

    JsonNode plan(PackedSource source) {
        String project =
                workplace.theProject(
                        scope.project()
                                .or(workplace.profile()::project)
                                .or(() -> Optional.of(source.project())));
        var body =
                Json.object()
                        .put("manifest", source.manifest())
                        .put("sourceDigest", source.digest())
                        .put("sourceSize", source.size());
        workplace
                .terminal()
                .say("Planning " + project + "/" + scope.theEnvironment(workplace) + " …");
        return workplace
                .api()
                .send(
                        Endpoint.PLAN_CHANGE
                                .request(project, scope.theEnvironment(workplace))
                                .json(body))
                .tree();
    }
}
