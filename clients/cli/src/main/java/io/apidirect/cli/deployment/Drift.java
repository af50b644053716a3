package io.apidirect.cli.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.cli.command.Scope;
import io.apidirect.cli.command.Workflow;
import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.failure.Failure;
import io.apidirect.cli.http.Endpoint;
import io.apidirect.cli.http.Json;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What somebody changed by hand in the account, and the way back. */
@Command(
        description = {
            "Compares what stands in your AWS account with what was deployed, and names each resource and property that somebody changed by hand, with both values. Changes nothing.",
            "Exit code 3 says that there is drift, 1 that something could not be compared."
        })
public final class Drift implements Workflow {
    @Mixin private final Scope scope = new Scope();
    @Mixin private final ChangeRequest request = new ChangeRequest();

    @Option(names = "--fix", description = "Change back what was changed by hand, after asking")
    private boolean fix;

    @Option(names = "--last", description = "Show the last report instead of looking now")
    private boolean last;

    @Override
    public List<String> examples() {
        return List.of(
                "apidirect drift",
                "apidirect drift --last",
                "apidirect drift --fix --yes",
                "apidirect drift --fix --request");
    }

    @Override
    public ExitCode run(Workplace workplace) {
        String project = scope.theProject(workplace);
        String environment = scope.theEnvironment(workplace);
        if (fix && last) {
            throw Failure.usage("--fix looks first", "leave out --last");
        }
        if (request.isWanted() && !fix) {
            throw Failure.usage("--request asks for a repair", "add --fix");
        }
        if (fix && !request.isWanted()) {
            workplace.requireSomebodyToConfirm("Change back what was changed by hand");
        }
        DriftLook look = new DriftLook(workplace, project, environment);
        JsonNode report = last ? look.newest() : look.now();
        if (!fix) {
            return DriftPage.show(report, workplace);
        }
        if (!report.path("status").asText().equals("drifted")) {
            return DriftPage.show(report, workplace);
        }
        workplace.terminal().say(DriftPage.text(report).stripTrailing());
        if (request.isWanted()) {
            return request.send(
                    ChangeRequest.of("repair").put("drift", report.path("id").asText()),
                    project,
                    environment,
                    workplace);
        }
        workplace.confirm(
                "Change this back in " + project + "/" + environment + " to what was deployed?");
        repair(report, project, environment, workplace);
        return DriftPage.show(look.now(), workplace);
    }

    private static void repair(
            JsonNode report, String project, String environment, Workplace workplace) {
        JsonNode deployment =
                workplace
                        .api()
                        .send(
                                Endpoint.REPAIR_DRIFT
                                        .request(project, environment)
                                        .json(
                                                Json.object()
                                                        .put("drift", report.path("id").asText())))
                        .tree();
        var run = new DeploymentRun(workplace, deployment);
        DeploymentState end = run.follow(Optional.empty());
        workplace.terminal().say("Repaired after " + run.took(end) + ". Looking again.");
    }
}
