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

    /** Refuses before it is planned what nobody could agree to, unless nobody need be asked. */
    void requireSomebodyToConfirm(PackedSource source, Workplace workplace) {
        boolean canAgree = workplace.isYes() || workplace.terminal().isInteractive();
        if (!canAgree
                && !environment(theProject(source, workplace), workplace)
                        .path("approval")
                        .asText()
                        .equals(PlanAgreement.AUTOMATIC)) {
            workplace.requireSomebodyToConfirm("Deploy what will be planned?");
        }
    }

    JsonNode plan(PackedSource source, Workplace workplace) {
        String project = theProject(source, workplace);
        String environment = scope.theEnvironment(workplace);
        if (!allowsMissing) {
            requireVariables(source, given(environment(project, workplace)));
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

    private String theProject(PackedSource source, Workplace workplace) {
        return workplace.theProject(
                scope.project()
                        .or(workplace.profile()::project)
                        .or(() -> Optional.of(source.manifest().name())));
    }

    private JsonNode environment(String project, Workplace workplace) {
        String environment = scope.theEnvironment(workplace);
        return workplace.api().send(Endpoint.SHOW_ENVIRONMENT.request(project, environment)).tree();
    }

    private static Set<String> given(JsonNode environment) {
        Set<String> names = new HashSet<>();
        environment.path("variables").forEach(name -> names.add(name.asText()));
        environment.path("secrets").forEach(name -> names.add(name.asText()));
        return names;
    }
}
