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
import jakarta.validation.constraints.NotNull;
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

/** Taking an environment out of the account. */
@Path("projects/{project}/environments/{environment}/destruction")
@RestComponent
@Tag(name = Api.DEPLOYMENTS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DestructionResource {

    private final ChangeWhatStands standing;

    @Inject
    public DestructionResource(ChangeWhatStands standing) {
        this.standing = standing;
    }

    @POST
    @Needs(Permission.DESTROY)
    @Operation(
            operationId = "destroyEnvironment",
            summary = "Destroy what runs in an environment",
            description =
                    "Removes its stacks from your AWS account in reverse order and lists what remains. Whoever may not approve that alone asks for it (requestChange).")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
            {"workflow": "destroy"}""")
    @APIResponse(
            responseCode = "202",
            description = "The deployment, which goes on by itself",
            content = @Content(schema = @Schema(implementation = DeploymentBody.class)))
    public Response destroy(
            @Parameter(description = "Name or id of the project") @PathParam("project")
                    String project,
            @Parameter(description = "Name or id of the environment") @PathParam("environment")
                    String environment,
            DestructionBody body,
            @Context SecurityContext security) {
        var caller = callerOf(security);
        return DeploymentAnswers.accepted(
                standing.change(
                        new ChangeWhatStands.Command(
                                DeploymentAnswers.approver(caller),
                                new EnvironmentPath(caller.organization(), project, environment),
                                new UndertakingWish.Destruction(),
                                body.confirmation())));
    }

    @Schema(name = "DestructionRequest")
    public record DestructionBody(
            @Schema(description = "The name of the environment, repeated") @NotNull
                    String confirmation) {}
}
