package io.apidirect.cli.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.cli.command.Scope;
import io.apidirect.cli.command.Workflow;
import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.http.Endpoint;
import io.apidirect.cli.http.Json;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Goes back to an earlier release. */
@Command(
        description =
                "Deploys an earlier release again, without a build. The running release serves until the other one is healthy.")
public final class RollBack implements Workflow {
    @Mixin private final Scope scope = new Scope();
    @Mixin private final ChangeRequest request = new ChangeRequest();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "[RELEASE]",
            description =
                    "For example r3 (or 3), see apidirect releases list (default: the one before)")
    private @Nullable String release;

    @Override
    public List<String> examples() {
        return List.of(
                "apidirect rollback",
                "apidirect rollback r3 -e prod --yes",
                "apidirect rollback r3 -e prod --request");
    }

    @Override
    public ExitCode run(Workplace workplace) {
        String project = scope.theProject(workplace);
        String environment = scope.theEnvironment(workplace);
        if (request.isWanted()) {
            return request.send(
                    withRelease(ChangeRequest.of("rollback")), project, environment, workplace);
        }
        String target = release == null ? "the release before" : release;
        workplace.confirm(
                "Roll "
                        + project
                        + "/"
                        + environment
                        + " back to "
                        + target
                        + " (profile "
                        + workplace.profile().name()
                        + ")?");
        JsonNode deployment =
                workplace
                        .api()
                        .send(
                                Endpoint.ROLL_BACK
                                        .request(project, environment)
                                        .json(withRelease(Json.object())))
                        .tree();
        var run = new DeploymentRun(workplace, deployment);
        return run.liveAt(run.follow(Optional.empty()));
    }

    private ObjectNode withRelease(ObjectNode body) {
        return release == null ? body : body.put("release", release);
    }
}
