package io.apidirect.cli.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.cli.command.Scope;
import io.apidirect.cli.command.Workflow;
import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.http.Endpoint;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What an environment costs as it stands. */
@Command(
        description = {
            "Shows by list prices what the environment costs in a month as it stands, resource by resource, what was assumed for it, and ways to pay less. An estimate, not a bill.",
            "° no source confirmed the price"
        })
public final class Cost implements Workflow {
    @Mixin private final Scope scope = new Scope();

    @Override
    public List<String> examples() {
        return List.of(
                "apidirect cost", "apidirect cost -e prod", "apidirect cost --json --query advice");
    }

    @Override
    public ExitCode run(Workplace workplace) {
        JsonNode answer =
                workplace
                        .api()
                        .send(
                                Endpoint.ENVIRONMENT_COST.request(
                                        scope.theProject(workplace),
                                        scope.theEnvironment(workplace)))
                        .tree();
        if (workplace.isTable()) {
            String page = CostPage.text(answer.path("cost"), true);
            workplace.terminal().print(page + CostPage.advice(answer.path("advice")));
        } else {
            workplace.output().write(answer, List.of());
        }
        return ExitCode.OK;
    }
}
