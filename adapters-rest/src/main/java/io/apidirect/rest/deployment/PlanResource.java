package io.apidirect.rest.deployment;

import static io.apidirect.rest.shared.CallerSecurity.callerOf;

import io.apidirect.application.deployment.ShowChangePlans;
import io.apidirect.domain.deployment.ChangePlanId;
import io.apidirect.domain.identity.Permission;
import io.apidirect.rest.shared.Api;
import io.apidirect.rest.shared.Cursors;
import io.apidirect.rest.shared.Needs;
import io.apidirect.rest.shared.Paging;
import io.apidirect.rest.shared.PathIds;
import io.apidirect.rest.shared.RestComponent;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Plans, whichever environment they are for. */
@Path("plans")
@RestComponent
@Tag(name = Api.DEPLOYMENTS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PlanResource {

    private final ShowChangePlans plans;
    private final Cursors cursors;
    private final InstantSource clock;

    @Inject
    public PlanResource(ShowChangePlans plans, Cursors cursors, InstantSource clock) {
        this.plans = plans;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GET
    @Needs(Permission.VIEW)
    @Operation(operationId = "listPlans", summary = "List plans")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
            {"command": "plans list", "aliases": ["ls"],
             "columns": ["id", "project", "environment", "status", "summary.add", "summary.change",
                         "summary.replace", "summary.remove", "createdAt"],
             "empty": "apidirect plan"}""")
    @APIResponse(responseCode = "200", description = "A page, newest first")
    public PlanBody.ListBody list(
            @Parameter(description = "Only plans of this project") @QueryParam("project")
                    @Nullable String project,
            @Parameter(description = "Only plans of this environment; needs project")
                    @QueryParam("environment")
                    @Nullable String environment,
            @BeanParam Paging paging,
            @Context SecurityContext security) {
        var organization = callerOf(security).organization();
        Narrowing.requireProject(project, environment);
        var page =
                plans.list(
                        new ShowChangePlans.Many(
                                organization, project, environment, cursors.request(paging)));
        var now = clock.instant();
        return new PlanBody.ListBody(
                page.items().stream().map(plan -> PlanBody.of(plan, now)).toList(),
                cursors.next(page));
    }

    @GET
    @Path("{plan}")
    @Needs(Permission.VIEW)
    @Operation(operationId = "showPlan", summary = "Show a plan")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
            {"command": "plans show",
             "columns": ["id", "kind", "intent", "project", "environment", "status", "digest", "summary.add", "summary.change",
                         "summary.replace", "summary.remove", "createdAt", "expiresAt", "deployment"]}""")
    @APIResponse(responseCode = "200", description = "The plan, with every resource and property")
    public PlanBody show(
            @Parameter(description = "Id of the plan") @PathParam("plan") String plan,
            @Context SecurityContext security) {
        var organization = callerOf(security).organization();
        return PlanBody.of(
                plans.show(new ShowChangePlans.One(organization, id(plan))), clock.instant());
    }

    static ChangePlanId id(String text) {
        return PathIds.the("plan", ChangePlanId.PREFIX, text, ChangePlanId::new);
    }
}
