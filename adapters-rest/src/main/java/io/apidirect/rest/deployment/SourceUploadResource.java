package io.apidirect.rest.deployment;

import static io.apidirect.rest.shared.CallerSecurity.callerOf;

import io.apidirect.application.deployment.BeginLooking;
import io.apidirect.application.deployment.InviteSource;
import io.apidirect.domain.deployment.Sources;
import io.apidirect.domain.identity.Permission;
import io.apidirect.rest.shared.AnswersSecret;
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
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where the source of a deployment is uploaded to. */
@Path("deployments/{deployment}/source-upload")
@RestComponent
@Tag(name = Api.DEPLOYMENTS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SourceUploadResource {

    private final InviteSource invite;

    @Inject
    public SourceUploadResource(InviteSource invite) {
        this.invite = invite;
    }

    @POST
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
                .entity(UploadBody.of(invite.invite(query, body.bytes())))
                .build();
    }

    @Schema(name = "SourceUploadRequest")
    public record UploadRequestBody(
            @Schema(description = "Bytes of the packed source", minimum = "1", maximum = "50000000")
                    long size) {

        long bytes() {
            return PackedSize.checked("size", size);
        }
    }

    @Schema(
            name = "SourceUpload",
            description = "An HTTP PUT with these headers uploads the source")
    record UploadBody(String url, Map<String, String> headers, Instant expiresAt) {

        static UploadBody of(Sources.Upload upload) {
            return new UploadBody(upload.url(), upload.headers(), upload.expiresAt());
        }
    }
}
