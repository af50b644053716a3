package io.apidirect.cli.project;

import io.apidirect.cli.command.Workflow;
import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.failure.Failure;
import io.apidirect.cli.http.Endpoint;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a project, and an environment of it, the default of the commands that follow. */
@Command(
        description =
                "Makes a project, and an environment of it, the default of the commands that follow.")
public final class UseProject implements Workflow {
    @Parameters(index = "0", arity = "0..1", paramLabel = "[PROJECT]", description = "Slug or id")
    private @Nullable String project;

    @Option(
            names = {"-e", "--environment"},
            paramLabel = "ENVIRONMENT",
            description = "Slug or id")
    private @Nullable String environment;

    @Option(
            names = "--here",
            description = "Only for this folder and those below it (.apidirect/context.json)")
    private boolean here;

    @Override
    public List<String> examples() {
        return List.of(
                "apidirect projects use my-api -e dev", "apidirect projects use my-api --here");
    }

    @Override
    public ExitCode run(Workplace workplace) {
        if (project == null && environment == null) {
            throw Failure.usage(
                    "nothing to use", "apidirect projects use PROJECT [-e ENVIRONMENT]");
        }
        String meant = workplace.theProject(Optional.ofNullable(project));
        workplace.api().send(Endpoint.SHOW_PROJECT.request(meant));
        Optional<String> within = Optional.ofNullable(environment);
        within.ifPresent(
                name -> workplace.api().send(Endpoint.SHOW_ENVIRONMENT.request(meant, name)));
        String where = within.map(name -> meant + "/" + name).orElse(meant);
        if (here) {
            var file =
                    workplace
                            .profile()
                            .useIn(workplace.terminal().folder(), Optional.of(meant), within);
            workplace.terminal().say("Using " + where + " in this folder (" + file + ").");
        } else {
            workplace.profile().use(Optional.of(meant), within);
            workplace
                    .terminal()
                    .say("Using " + where + " in profile " + workplace.profile().name() + ".");
        }
        workplace.next(within.isPresent() ? "apidirect plan" : "apidirect environments list");
        return ExitCode.OK;
    }
}
