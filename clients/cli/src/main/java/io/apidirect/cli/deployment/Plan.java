package io.apidirect.cli.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.cli.command.Workflow;
import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.http.Endpoint;
import io.apidirect.cli.project.PackedSource;
import io.apidirect.cli.project.ProjectFolder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "Print the plan as text or markdown for a review: all of it, in a fixed order, without times, ids and colours")
    private @Nullable String format;

    @Option(
            names = "--plan",
            paramLabel = "PLAN",
            description = "Show this plan, made before, instead of making one")
    private @Nullable String plan;

    @Override
    public List<String> examples() {
        return List.of(
                "apidirect plan",
                "apidirect plan --format markdown > plan.md",
                "apidirect plan -e prod --full",
                "apidirect plan --cost",
                "apidirect plan --json --query summary");
    }

    @Override
    public ExitCode run(Workplace workplace) {
        Optional<TextStyle> style = PlanText.style(Optional.ofNullable(format));
        JsonNode shown = plan == null ? planned(workplace) : found(plan, workplace);
        boolean changes = PlanPage.changesSomething(shown);
        if (style.isPresent()) {
            workplace.terminal().print(PlanText.of(shown, style.get()) + "\n");
        } else if (workplace.isTable()) {
            String page = new PlanPage(workplace.terminal(), full).text(shown);
            workplace
                    .terminal()
                    .print(
                            page
                                    + CostPage.text(shown.path("cost"), cost)
                                    + TimePage.text(shown.path("time")));
        } else {
            workplace.output().write(shown, List.of());
        }
        if (style.isPresent() || workplace.isTable()) {
            tellNext(shown, changes, workplace);
        }
        return changes && detailedExitCode ? ExitCode.CHANGES : ExitCode.OK;
    }

    private static void tellNext(JsonNode shown, boolean changes, Workplace workplace) {
        var open = OpenFindings.of(shown);
        if (changes && !open.isEmpty()) {
            workplace.terminal().say(open.sentence() + ".");
            workplace.next(open.wayOut());
        } else {
            workplace.next(
                    changes
                            ? "apidirect deploy --plan " + shown.path("id").asText()
                            : "apidirect status");
        }
    }

    private JsonNode planned(Workplace workplace) {
        try (PackedSource source =
                new ProjectFolder(workplace.terminal().folder(), workplace.terminal()).pack()) {
            return request.plan(source, workplace);
        }
    }

    private static JsonNode found(String plan, Workplace workplace) {
        return workplace.api().send(Endpoint.SHOW_PLAN.request(plan)).tree();
    }
}
