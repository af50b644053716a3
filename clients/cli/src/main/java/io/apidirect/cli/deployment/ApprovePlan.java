package io.apidirect.cli.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.cli.command.Workflow;
import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.http.Endpoint;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Approves what somebody else planned, without its source. */
@Command(
        description =
                "Shows a plan that somebody has made, asks, and approves it. Its deployment begins, and waits for the source of whoever planned: they run apidirect deploy --plan PLAN. A rollback, repair or destroy that was asked for needs no source.")
public final class ApprovePlan implements Workflow {
    @Parameters(index = "0", paramLabel = "PLAN", description = "Id of the plan")
    private String plan = "";

    @Option(
            names = "--confirm",
            paramLabel = "NAME",
            description =
                    "The environment's name, where the plan takes a database away, instead of typing it when asked")
    private @Nullable String confirm;

    @Option(names = "--full", description = "Show every property of new resources, too")
    private boolean full;

    @Override
    public List<String> examples() {
        return List.of("apidirect plans approve plan_01h455vb4pex5vsknk084sn02q");
    }

    @Override
    public ExitCode run(Workplace workplace) {
        workplace.requireSomebodyToConfirm("Approve the plan?");
        JsonNode shown = workplace.api().send(Endpoint.SHOW_PLAN.request(plan)).tree();
        if (workplace.isTable()) {
            workplace.terminal().say(new PlanPage(workplace.terminal(), full).text(shown));
        }
        OpenFindings.of(shown).requireNone();
        var agreement = new PlanAgreement(workplace, shown);
        agreement.confirm("Approve this for", Optional.ofNullable(confirm));
        JsonNode deployment = agreement.approve();
        if (workplace.isTable()) {
            say(deployment.path("id").asText(), shown.hasNonNull("intent"), workplace);
        } else {
            workplace.output().write(deployment, List.of());
        }
        return ExitCode.OK;
    }

    private void say(String deployment, boolean needsNoSource, Workplace workplace) {
        workplace
                .terminal()
                .say(
                        "Approved: "
                                + deployment
                                + " has begun"
                                + (needsNoSource
                                        ? "."
                                        : ", and waits for the source of whoever planned."));
        workplace.next(
                needsNoSource
                        ? "apidirect deployments watch " + deployment
                        : "apidirect deploy --plan " + plan + " (by whoever planned)");
    }
}
