package io.apidirect.cli.diagnosis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.apidirect.cli.command.Workflow;
import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.failure.Failure;
import io.apidirect.cli.http.Json;
import java.util.ArrayList;
import java.util.List;
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
        List<Finding> findings = new ArrayList<>();
        LocalChecks.configuration(workplace).ifPresent(findings::add);
        findings.addAll(ServerChecks.all(hurried));
        LocalChecks.manifest(workplace).ifPresent(findings::add);
        LocalChecks.python().ifPresent(findings::add);
        long bad = findings.stream().filter(Finding::isBad).count();
        ArrayNode rows = Json.mapper().createArrayNode();
        findings.forEach(finding -> rows.add(finding.tree()));
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
