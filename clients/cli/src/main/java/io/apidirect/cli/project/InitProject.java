package io.apidirect.cli.project;

import io.apidirect.cli.command.Workflow;
import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.failure.Failure;
import io.apidirect.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Makes a project that can be deployed: files here, project and first environment on the platform.
 */
@Command(
        description = {
            "In an empty place: writes a small FastAPI project with tests into a new folder. In a project that has no apidirect.yaml: writes that file and explains what was found in the source. Never overwrites anything.",
            "Then makes the project and its first environment on the platform, and uses them in that folder; run it again when the login or the AWS account came later."
        })
public final class InitProject implements Workflow {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "[NAME]",
            description = "Name of the project and its folder (default: of this folder)")
    private @Nullable String name;

    @Option(
            names = "--runtime",
            paramLabel = "python",
            description = "What it is written in (default: python)")
    private String runtime = "python";

    @Option(
            names = {"-e", "--environment"},
            paramLabel = "NAME",
            description = "First environment (default: dev)")
    private String environment = "dev";

    @Option(
            names = "--account-link",
            paramLabel = "LINK",
            description = "AWS account of the environment (default: the only one)")
    private @Nullable String accountLink;

    @Option(
            names = "--from-copilot",
            paramLabel = "FILE",
            description =
                    "Take the settings over from a manifest of AWS Copilot, as they hold in the environment, and tell what became of each")
    private @Nullable String copilot;

    @Option(names = "--offline", description = "Only write files")
    private boolean offline;

    @Override
    public List<String> examples() {
        return List.of(
                "apidirect init my-api",
                "cd existing-project && apidirect init",
                "apidirect init --from-copilot copilot/api/manifest.yml",
                "apidirect init my-api --offline");
    }

    @Override
    public ExitCode run(Workplace workplace) {
        if (!runtime.startsWith("python")) {
            throw Failure.usage(
                    "there is no scaffold for " + runtime, "python is the one there is");
        }
        requireLink(workplace);
        Path folder = written(workplace.terminal());
        String enter =
                folder.equals(workplace.terminal().folder())
                        ? ""
                        : "cd " + workplace.terminal().folder().relativize(folder) + " && ";
        if (offline) {
            workplace.next(enter + "apidirect init");
            return ExitCode.OK;
        }
        String next =
                new Registration(workplace, folder)
                        .register(environment, Optional.ofNullable(accountLink));
        workplace.next(enter + next);
        return ExitCode.OK;
    }

    /** A link that will not do is refused before anything is written for it. */
    private void requireLink(Workplace workplace) {
        boolean isNew =
                !new ProjectFolder(workplace.terminal().folder(), workplace.terminal())
                        .hasManifest();
        if (!offline && (accountLink != null || isNew) && workplace.session().token().isPresent()) {
            new LinkChoice(workplace).of(Optional.ofNullable(accountLink));
        }
    }

    private Path written(Terminal terminal) {
        Optional<String> project = Optional.ofNullable(name);
        return copilot == null
                ? new NewProject(terminal, project).write()
                : new CopilotProject(terminal, project, environment).write(copilot);
    }
}
