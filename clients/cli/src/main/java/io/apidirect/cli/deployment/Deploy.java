package io.apidirect.cli.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.cli.command.Workflow;
import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.failure.Failure;
import io.apidirect.cli.http.Endpoint;
import io.apidirect.cli.project.PackedSource;
import io.apidirect.cli.project.ProjectFolder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Plans, asks, deploys, and stays until the API answers. */
@Command(
        description = {
            "Shows what would change, asks, then deploys this folder and stays until the API answers. Ctrl-C only detaches: the deployment goes on, and apidirect deployments watch comes back to it.",
            "With --json every event is one line of JSON."
        })
public final class Deploy implements Workflow {
    @Mixin private final PlanRequest request = new PlanRequest();

    @Option(
            names = "--plan",
            paramLabel = "PLAN",
            description = "Deploy exactly this plan, made before from this source")
    private @Nullable String plan;

    @Option(
            names = "--resume",
            paramLabel = "DEPLOYMENT",
            description = "Go on with a deployment that waits for its source")
    private @Nullable String resume;

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
        return List.of(
                "apidirect deploy",
                "apidirect deploy -e prod --yes",
                "apidirect deploy --yes --json");
    }

    @Override
    public ExitCode run(Workplace workplace) {
        try (PackedSource source =
                new ProjectFolder(workplace.terminal().folder(), workplace.terminal()).pack()) {
            return resume == null ? approved(source, workplace) : resumed(source, workplace);
        }
    }

    private ExitCode approved(PackedSource source, Workplace workplace) {
        JsonNode agreed = plan == null ? planned(source, workplace) : thePlan(source, workplace);
        PlanPage.show(agreed, full, workplace);
        if (!PlanPage.changesSomething(agreed)) {
            workplace.next("apidirect status");
            return ExitCode.OK;
        }
        return followed(deployment(agreed, workplace), source, workplace);
    }

    private JsonNode planned(PackedSource source, Workplace workplace) {
        request.requireSomebodyToConfirm(source, workplace);
        return request.plan(source, workplace);
    }

    /** The one that it became where somebody has approved the plan already. */
    private JsonNode deployment(JsonNode agreed, Workplace workplace) {
        if (agreed.path("status").asText().equals("approved")) {
            return found(agreed.path("deployment").asText(), workplace);
        }
        OpenFindings.of(agreed).requireNone();
        var agreement = new PlanAgreement(workplace, agreed);
        agreement.confirm("Deploy this to", Optional.ofNullable(confirm));
        return agreement.approve();
    }

    private static JsonNode found(String deployment, Workplace workplace) {
        return workplace.api().send(Endpoint.SHOW_DEPLOYMENT.request(deployment)).tree();
    }

    private ExitCode resumed(PackedSource source, Workplace workplace) {
        return followed(found(String.valueOf(resume), workplace), source, workplace);
    }

    private static ExitCode followed(
            JsonNode deployment, PackedSource source, Workplace workplace) {
        var run = new DeploymentRun(workplace, deployment);
        return run.liveAt(run.follow(Optional.of(source)));
    }

    private JsonNode thePlan(PackedSource source, Workplace workplace) {
        JsonNode found =
                workplace.api().send(Endpoint.SHOW_PLAN.request(String.valueOf(plan))).tree();
        if (found.hasNonNull("intent")) {
            throw Failure.failed(
                    plan + " releases no source: " + found.path("intent").asText(),
                    "apidirect plans approve " + plan);
        }
        String planned = found.path("sourceDigest").asText(source.digest());
        if (!planned.equals(source.digest())) {
            throw Failure.failed(
                    "the source has changed since " + plan + " was made",
                    "plan anew: apidirect plan");
        }
        return found;
    }
}
