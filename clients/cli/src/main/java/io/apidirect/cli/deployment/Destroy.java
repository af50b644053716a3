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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Removes everything that an environment has in the AWS account. */
@Command(
        description = {
            "Removes everything that the environment has in your AWS account, and lists what remains.",
            "Production, and whatever holds a database, asks for the environment's name; in a script give it with --confirm. Elsewhere --yes is enough."
        })
public final class Destroy implements Workflow {
    @Mixin private final Scope scope = new Scope();
    @Mixin private final ChangeRequest request = new ChangeRequest();

    @Option(
            names = "--confirm",
            paramLabel = "NAME",
            description = "The environment's name, instead of typing it when asked")
    private @Nullable String confirm;

    @Override
    public List<String> examples() {
        return List.of(
                "apidirect destroy -e dev",
                "apidirect destroy -p my-api -e prod --confirm prod",
                "apidirect destroy -e prod --request");
    }

    @Override
    public ExitCode run(Workplace workplace) {
        String project = scope.theProject(workplace);
        JsonNode environment =
                workplace
                        .api()
                        .send(
                                Endpoint.SHOW_ENVIRONMENT.request(
                                        project, scope.theEnvironment(workplace)))
                        .tree();
        String name = environment.path("name").asText();
        if (request.isWanted()) {
            return request.send(ChangeRequest.of("destroy"), project, name, workplace);
        }
        new DestroyAgreement(workplace, project, environment).confirm(Optional.ofNullable(confirm));
        JsonNode deployment = begun(project, name, workplace);
        var run = new DeploymentRun(workplace, deployment);
        DeploymentState end = run.follow(Optional.empty());
        workplace.terminal().say("Destroyed " + project + "/" + name + " after " + run.took(end));
        return remaining(project, name, workplace);
    }

    private static JsonNode begun(String project, String name, Workplace workplace) {
        try {
            return workplace
                    .api()
                    .send(
                            Endpoint.DESTROY_ENVIRONMENT
                                    .request(project, name)
                                    .json(Json.object().put("confirmation", name)))
                    .tree();
        } catch (Failure failure) {
            // To deploy first, as elsewhere, would be no way to have less.
            throw failure.code().equals("environment-is-running")
                    ? failure.withHint("apidirect environments delete " + name + " -p " + project)
                    : failure;
        }
    }

    private static ExitCode remaining(String project, String name, Workplace workplace) {
        JsonNode inventory;
        try {
            inventory =
                    workplace
                            .api()
                            .send(Endpoint.ENVIRONMENT_INVENTORY.request(project, name))
                            .tree();
        } catch (Failure failure) {
            workplace.terminal().say("What remains could not be listed: " + failure.text());
            workplace.next("apidirect inventory -p " + project + " -e " + name);
            return ExitCode.OK;
        }
        new Remains(inventory.path("items"))
                .lines(project, name)
                .forEach(workplace.terminal()::say);
        workplace.next("apidirect environments delete " + name + " -p " + project);
        return ExitCode.OK;
    }
}
