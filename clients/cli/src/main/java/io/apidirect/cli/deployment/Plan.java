package io.apidirect.cli.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.cli.command.Workflow;
import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.project.PackedSource;
import io.apidirect.cli.project.ProjectFolder;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what a deployment would change. */
@Command(
        description = {
            "Reads apidirect.yaml and the source of this folder, and shows every resource and property that a deployment would change in your AWS account. Changes nothing.",
            "+ new   ~ changed   ± replaced   - removed"
        })
public final class Plan implements Workflow {
    @Mixin private final PlanRequest request = new PlanRequest();

    @Option(names = "--full", description = "Show every property of new resources, too")
    private boolean full;

    @Option(
            names = "--cost",
            description = "Show the cost of every resource, with what was assumed for it")
    private boolean cost;

    @Option(
            names = "--detailed-exitcode",
            description = "End with 3 when something would change, 0 when nothing would")
    private boolean detailedExitCode;

    @Override
    public List<String> examples() {
        return List.of(
                "apidirect plan",
                "apidirect plan -e prod --full",
                "apidirect plan --cost",
                "apidirect plan --json --query summary");
    }

    @Override
    public ExitCode run(Workplace workplace) {
        JsonNode plan;
        try (PackedSource source =
                new ProjectFolder(workplace.terminal().folder(), workplace.terminal()).pack()) {
            plan = request.plan(source, workplace);
        }
        boolean changes = PlanPage.changesSomething(plan);
        if (workplace.isTable()) {
            String page = new PlanPage(workplace.terminal(), full).text(plan);
            workplace.terminal().print(page + CostPage.text(plan.path("cost"), cost));
            workplace.next(
                    changes
                            ? "apidirect deploy --plan " + plan.path("id").asText()
                            : "apidirect status");
        } else {
            workplace.output().write(plan, List.of());
        }
        return changes && detailedExitCode ? ExitCode.CHANGES : ExitCode.OK;
    }
}
