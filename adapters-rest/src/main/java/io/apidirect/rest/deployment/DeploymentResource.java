package io.apidirect.rest.deployment;

import static io.apidirect.rest.shared.CallerSecurity.callerOf;

import io.apidirect.application.deployment.ShowDeployments;
import io.apidirect.domain.identity.Permission;
import io.apidirect.rest.shared.Api;
import io.apidirect.rest.shared.Cursors;
import io.apidirect.rest.shared.Needs;
import io.apidirect.rest.shared.Paging;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Deployments, whichever environment they change. */
@Path("deployments")
@RestComponent
@Tag(name = Api.DEPLOYMENTS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DeploymentResource {

    private final ShowDeployments deployments;
    private final Cursors cursors;

    @Inject
    public DeploymentResource(ShowDeployments deployments, Cursors cursors) {
        this.deployments = deployments;
        this.cursors = cursors;
    }

    @GET
    @Needs(Permission.VIEW)
    @Operation(operationId = "listDeployments", summary = "List deployments")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
            {"command": "deployments list", "aliases": ["ls"],
             "columns": ["id", "kind", "project", "environment", "release", "status", "createdAt"],
             "empty": "apidirect deploy"}""")
    @APIResponse(responseCode = "200", description = "A page, newest first")
    public DeploymentBody.ListBody list(
            @Parameter(description = "Only deployments of this project") @QueryParam("project")
                    @Nullable String project,
            @Parameter(description = "Only deployments of this environment; needs project")
                    @QueryParam("environment")
                    @Nullable String environment,
            @Parameter(description = "Only deployments with this status, such as live")
                    @QueryParam("status")
                    @Nullable String status,
            @BeanParam Paging paging,
            @Context SecurityContext security) {
        Narrowing.requireProject(project, environment);
        Narrowing.requireStatus(status);
        var page =
                deployments.list(
                        new ShowDeployments.Many(
                                callerOf(security).organization(),
                                project,
                                environment,
                                status,
                                cursors.request(paging)));
        return new DeploymentBody.ListBody(
                page.items().stream().map(DeploymentBody::of).toList(), cursors.next(page));
    }

    @GET
    @Path("{deployment}")
    @Needs(Permission.VIEW)
    @Operation(operationId = "showDeployment", summary = "Show a deployment")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
            {"command": "deployments show",
             "columns": ["id", "kind", "project", "environment", "release", "status", "url", "cause", "remedy",
                         "createdAt", "finishedAt"]}""")
    @APIResponse(responseCode = "200", description = "The deployment with its steps")
    public DeploymentBody show(
            @Parameter(description = "Id of the deployment") @PathParam("deployment")
                    String deployment,
            @Context SecurityContext security) {
        var organization = callerOf(security).organization();
        return DeploymentBody.of(
                deployments.show(
                        new ShowDeployments.One(organization, DeploymentAnswers.id(deployment))));
    }
}
