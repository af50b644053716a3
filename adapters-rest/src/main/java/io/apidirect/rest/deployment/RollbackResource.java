package io.apidirect.rest.deployment;

import static io.apidirect.rest.shared.CallerSecurity.callerOf;

import io.apidirect.application.deployment.ChangeWhatStands;
import io.apidirect.application.deployment.UndertakingWish;
import io.apidirect.application.project.EnvironmentPath;
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
import org.jspecify.annotations.Nullable;

/** Going back to an earlier release. */
@Path("projects/{project}/environments/{environment}/rollbacks")
@RestComponent
@Tag(name = Api.DEPLOYMENTS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RollbackResource {

    private final ChangeWhatStands standing;

    @Inject
    public RollbackResource(ChangeWhatStands standing) {
        this.standing = standing;
    }

    @POST
    @Needs(Permission.DEPLOY)
    @Operation(
            operationId = "rollBack",
            summary = "Deploy an earlier release again",
            description =
                    "Without a build, from the image that was kept. Without a release: the one before the present one. Whoever may not approve that alone asks for it (requestChange).")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
            {"workflow": "rollback"}""")
    @APIResponse(
            responseCode = "202",
            description = "The deployment, which goes on by itself",
            content = @Content(schema = @Schema(implementation = DeploymentBody.class)))
    public Response rollBack(
            @Parameter(description = "Name or id of the project") @PathParam("project")
                    String project,
            @Parameter(description = "Name or id of the environment") @PathParam("environment")
                    String environment,
            RollbackBody body,
            @Context SecurityContext security) {
        var caller = callerOf(security);
        var release = body.release() == null ? null : ReleaseNames.read(body.release());
        return DeploymentAnswers.accepted(
                standing.change(
                        new ChangeWhatStands.Command(
                                DeploymentAnswers.approver(caller),
                                new EnvironmentPath(caller.organization(), project, environment),
                                new UndertakingWish.Rollback(release),
                                "")));
    }

    @Schema(name = "RollbackRequest")
    public record RollbackBody(
            @Schema(description = "Such as r3; absent for the one before the present one")
                    @Nullable String release) {}
}
