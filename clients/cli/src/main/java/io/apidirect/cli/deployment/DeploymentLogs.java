package io.apidirect.cli.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.cli.command.Scope;
import io.apidirect.cli.command.Workflow;
import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.http.Endpoint;
import io.apidirect.cli.http.Request;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the build of a deployment wrote. */
@Command(
        description =
                "Prints what the build of a deployment wrote; with -f goes on until the build ends.")
public final class DeploymentLogs implements Workflow {
    @Mixin private final Scope scope = new Scope();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "[DEPLOYMENT]",
            description = "Its id (default: the last one)")
    private @Nullable String deployment;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on with what comes")
    private boolean follow;

    @Override
    public List<String> examples() {
        return List.of(
                "apidirect deployments logs",
                "apidirect deployments logs dep_01h455vb4pex5vsknk084sn02q -f");
    }

    @Override
    public ExitCode run(Workplace workplace) {
        JsonNode meant =
                new LatestDeployment(workplace, scope).orGiven(Optional.ofNullable(deployment));
        Request request = Endpoint.BUILD_LOGS.request(meant.path("id").asText());
        LogLines lines = new LogLines(workplace, Duration.ofSeconds(1), "", true);
        if (follow && !new DeploymentState(meant).isOver()) {
            lines.follow(request);
        } else if (lines.print(request) == 0) {
            workplace.terminal().say("The build has written nothing.");
        }
        return ExitCode.OK;
    }
}
