package io.apidirect.cli.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.cli.command.Scope;
import io.apidirect.cli.command.Workflow;
import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.failure.ExitCode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Comes back to a deployment. */
@Command(
        description =
                "Shows what a deployment has done so far and stays until it is over. Ctrl-C only stops the watching.")
public final class WatchDeployment implements Workflow {
    @Mixin private final Scope scope = new Scope();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "[DEPLOYMENT]",
            description = "Its id (default: the last one)")
    private @Nullable String deployment;

    @Override
    public List<String> examples() {
        return List.of(
                "apidirect deployments watch",
                "apidirect deployments watch dep_01h455vb4pex5vsknk084sn02q");
    }

    @Override
    public ExitCode run(Workplace workplace) {
        JsonNode meant =
                new LatestDeployment(workplace, scope).orGiven(Optional.ofNullable(deployment));
        var run = new DeploymentRun(workplace, meant);
        DeploymentState end = run.follow(Optional.empty());
        if (end.status().equalsIgnoreCase("live")) {
            return run.liveAt(end);
        }
        workplace
                .terminal()
                .say(end.id() + " ended as " + end.status() + " after " + run.took(end));
        return ExitCode.OK;
    }
}
