package io.apidirect.cli.diagnosis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.apidirect.cli.command.Workflow;
import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.failure.Failure;
import io.apidirect.cli.http.Json;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Command;

/** Looks at everything that commands rely on. */
@Command(
        description =
                "Checks configuration, server, clock, login, the project in use, this folder and Python. Sends nothing to anybody but your server.")
public final class Doctor implements Workflow {

    @Override
    public List<String> examples() {
        return List.of("apidirect doctor", "apidirect doctor --json");
    }

    @Override
    public ExitCode run(Workplace workplace) {
        // A server that hangs must not make its doctor hang.
        Workplace hurried = workplace.hurried(ServerVersion.PATIENCE);
        ArrayNode rows = Json.mapper().createArrayNode();
        long bad = 0;
        List<Function<Workplace, Optional<Finding>>> checks =
                List.of(
                        LocalChecks::configuration,
                        ServerChecks::server,
                        ServerChecks::version,
                        ServerChecks::clock,
                        ServerChecks::login,
                        ServerChecks::project,
                        LocalChecks::manifest,
                        _ -> LocalChecks.python());
        for (var check : checks) {
            Optional<Finding> finding = check.apply(hurried);
            bad += finding.filter(Finding::isBad).isPresent() ? 1 : 0;
            finding.ifPresent(found -> rows.add(found.tree()));
        }
        workplace
                .output()
                .write(
                        Json.object().set("items", rows),
                        List.of("check", "result", "found", "fix"));
        if (bad > 0) {
            throw Failure.failed(
                    bad + (bad == 1 ? " check has" : " checks have") + " found something wrong",
                    "see the last column");
        }
        return ExitCode.OK;
    }
}
