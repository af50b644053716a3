package io.apidirect.cli.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.cli.command.Scope;
import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.http.Endpoint;
import io.apidirect.cli.http.Json;
import io.apidirect.cli.project.Faults;
import io.apidirect.cli.project.PackedSource;
import io.apidirect.source.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Asks the platform what would change. The project is the one chosen, else the one that the
 * manifest names.
 */
final class PlanRequest {
    @Mixin private final Scope scope = new Scope();

    @Option(
            names = "--allow-missing",
            description = "Go on although variables that the source seems to need are not set")
    private boolean allowsMissing;

    JsonNode plan(PackedSource source, Workplace workplace) {
        String project =
                workplace.theProject(
                        scope.project()
                                .or(workplace.profile()::project)
                                .or(() -> Optional.of(source.manifest().name())));
        String environment = scope.theEnvironment(workplace);
        if (!allowsMissing) {
            requireVariables(source, given(project, environment, workplace));
        }
        var body =
                Json.object()
                        .put("manifest", source.manifest().text())
                        .put("sourceDigest", source.digest())
                        .put("sourceSize", source.size());
        workplace.terminal().say("Planning " + project + "/" + environment + " …");
        return workplace
                .api()
                .send(Endpoint.PLAN_CHANGE.request(project, environment).json(body))
                .tree();
    }

    private static void requireVariables(PackedSource source, Set<String> given) {
        List<Problem> missing = source.missing(given);
        if (!missing.isEmpty()) {
            throw Faults.refused(
                    "the app would not start: "
                            + missing.size()
                            + (missing.size() == 1 ? " variable is" : " variables are")
                            + " not set",
                    missing.stream().map(Faults::line).toList(),
                    "set what is missing, or go on without: --allow-missing");
        }
    }

    private static Set<String> given(String project, String environment, Workplace workplace) {
        Set<String> names = new HashSet<>();
        JsonNode answer =
                workplace
                        .api()
                        .send(Endpoint.SHOW_ENVIRONMENT.request(project, environment))
                        .tree();
        answer.path("variables").forEach(name -> names.add(name.asText()));
        answer.path("secrets").forEach(name -> names.add(name.asText()));
        return names;
    }
}
