package io.apidirect.rest.deployment;

import static io.apidirect.rest.shared.CallerSecurity.callerOf;

import io.apidirect.application.deployment.CancelDeployment;
import io.apidirect.domain.identity.Permission;
import io.apidirect.rest.shared.Api;
import io.apidirect.rest.shared.Needs;
import io.apidirect.rest.shared.RestComponent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Stopping a deployment cleanly. */
@Path("deployments/{deployment}/cancellation")
@RestComponent
@Tag(name = Api.DEPLOYMENTS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CancellationResource {

    private final CancelDeployment cancel;

    @Inject
    public CancellationResource(CancelDeployment cancel) {
        this.cancel = cancel;
    }

    @POST
    @Needs(Permission.DEPLOY)
    @Operation(
            operationId = "cancelDeployment",
            summary = "Cancel a deployment",
            description =
                    "Brings what has begun to a clean end; the release before goes on serving. Asking again changes nothing.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
            {"command": "deployments cancel", "confirm": "ask", "question": "Cancel {deployment}?",
             "columns": ["id", "status"], "done": "{id} is {status}.",
             "next": "apidirect deployments watch {id}"}""")
    @APIResponse(
            responseCode = "202",
            description = "The deployment, which comes to its end by itself",
            content = @Content(schema = @Schema(implementation = DeploymentBody.class)))
    public Response cancel(
            @Parameter(description = "Id of the deployment") @PathParam("deployment")
                    String deployment,
            @Context SecurityContext security) {
        var caller = callerOf(security);
        return DeploymentAnswers.accepted(
                cancel.cancel(
                        new CancelDeployment.Command(
                                caller.organization(),
                                caller.actor(),
                                DeploymentAnswers.id(deployment))));
    }
}
