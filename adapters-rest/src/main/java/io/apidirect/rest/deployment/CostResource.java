package io.apidirect.rest.deployment;

import static io.apidirect.rest.shared.CallerSecurity.callerOf;

import io.apidirect.application.deployment.EstimateCost;
import io.apidirect.application.deployment.ShowRunningEnvironment;
import io.apidirect.application.project.EnvironmentPath;
import io.apidirect.domain.cost.Advice;
import io.apidirect.domain.identity.Permission;
import io.apidirect.rest.shared.Api;
import io.apidirect.rest.shared.Needs;
import io.apidirect.rest.shared.RestComponent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an environment costs as it stands. */
@Path("projects/{project}/environments/{environment}/cost")
@RestComponent
@Tag(name = Api.DEPLOYMENTS)
@Produces(MediaType.APPLICATION_JSON)
public class CostResource {

    private final EstimateCost estimate;

    @Inject
    public CostResource(EstimateCost estimate) {
        this.estimate = estimate;
    }

    @GET
    @Needs(Permission.VIEW)
    @Operation(
            operationId = "environmentCost",
            summary = "Show what an environment costs as it stands",
            description =
                    "By list prices, for a month of 730 hours, with ways to pay less. An estimate, not a bill.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
            {"workflow": "cost"}""")
    @APIResponse(responseCode = "200", description = "The estimate and the advice")
    public EnvironmentCostBody cost(
            @Parameter(description = "Name or id of the project") @PathParam("project")
                    String project,
            @Parameter(description = "Name or id of the environment") @PathParam("environment")
                    String environment,
            @Context SecurityContext security) {
        var caller = callerOf(security);
        var path = new EnvironmentPath(caller.organization(), project, environment);
        var standing = estimate.standing(new ShowRunningEnvironment.Query(caller.actor(), path));
        return new EnvironmentCostBody(
                CostBody.of(standing.estimate(), null),
                standing.advice().stream().map(AdviceBody::of).toList());
    }

    @Schema(name = "EnvironmentCost", description = "What an environment costs as it stands")
    record EnvironmentCostBody(CostBody cost, List<AdviceBody> advice) {}

    @Schema(name = "CostAdvice", description = "A way to pay less")
    record AdviceBody(String text, @Schema(description = "USD a month") BigDecimal saving) {

        static AdviceBody of(Advice advice) {
            return new AdviceBody(advice.text(), CostBody.cents(advice.saving()));
        }
    }
}
