package io.apidirect.rest.deployment;

import static io.apidirect.rest.shared.CallerSecurity.callerOf;

import io.apidirect.application.deployment.BeginLooking;
import io.apidirect.application.deployment.CancelDeployment;
import io.apidirect.application.deployment.InviteSource;
import io.apidirect.application.deployment.ShowDeployments;
import io.apidirect.domain.deployment.Sources;
import io.apidirect.domain.identity.Permission;
import io.apidirect.rest.shared.AnswersSecret;
import io.apidirect.rest.shared.Api;
import io.apidirect.rest.shared.Cursors;
import io.apidirect.rest.shared.Needs;
import io.apidirect.rest.shared.Paging;
import io.apidirect.rest.shared.RestComponent;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
    private final CancelDeployment cancel;
    private final InviteSource invite;
    private final Cursors cursors;

    @Inject
    public DeploymentResource(
            ShowDeployments deployments,
            CancelDeployment cancel,
            InviteSource invite,
            Cursors cursors) {
        this.deployments = deployments;
        this.cancel = cancel;
        this.invite = invite;
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
             "columns": ["id", "kind", "project", "environment", "release", "status", "createdAt"]}""")
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

    @POST
    @Path("{deployment}/cancellation")
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

    @POST
    @Path("{deployment}/source-upload")
    @AnswersSecret
    @Needs(Permission.DEPLOY)
    @Operation(
            operationId = "createSourceUpload",
            summary = "Ask where to upload the source",
            description =
                    "The address leads straight into your own bucket. 409 while the bucket does not stand yet.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
            {"workflow": "deploy"}""")
    @APIResponse(
            responseCode = "201",
            description = "Where and how to upload",
            content = @Content(schema = @Schema(implementation = UploadBody.class)))
    public Response createUpload(
            @Parameter(description = "Id of the deployment") @PathParam("deployment")
                    String deployment,
            UploadRequestBody body,
            @Context SecurityContext security) {
        var caller = callerOf(security);
        var query =
                new BeginLooking.Query(
                        caller.organization(), caller.actor(), DeploymentAnswers.id(deployment));
        return Response.status(Response.Status.CREATED)
                .entity(UploadBody.of(invite.invite(query, body.size())))
                .build();
    }

    @Schema(name = "SourceUploadRequest")
    public record UploadRequestBody(
            @Schema(description = "Bytes of the packed source") long size) {}

    @Schema(
            name = "SourceUpload",
            description = "An HTTP PUT with these headers uploads the source")
    record UploadBody(String url, Map<String, String> headers, Instant expiresAt) {

        static UploadBody of(Sources.Upload upload) {
            return new UploadBody(upload.url(), upload.headers(), upload.expiresAt());
        }
    }
}
