package io.apidirect.rest.deployment;

import static io.apidirect.rest.shared.CallerSecurity.callerOf;

import io.apidirect.application.deployment.ChangeWhatStands;
import io.apidirect.application.deployment.UndertakingWish;
import io.apidirect.application.project.EnvironmentPath;
import io.apidirect.domain.deployment.DriftCheckId;
import io.apidirect.domain.identity.Permission;
import io.apidirect.rest.shared.Api;
import io.apidirect.rest.shared.Needs;
import io.apidirect.rest.shared.PathIds;
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

/** Bringing back what was changed by hand. */
@Path("projects/{project}/environments/{environment}/repairs")
@RestComponent
@Tag(name = Api.DEPLOYMENTS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RepairResource {

    private final ChangeWhatStands standing;

    @Inject
    public RepairResource(ChangeWhatStands standing) {
        this.standing = standing;
    }

    @POST
    @Needs(Permission.DEPLOY)
    @Operation(
            operationId = "repairDrift",
            summary = "Bring back what was changed by hand",
            description =
                    "Reverts, by change sets, the layers in which the named look has shown drift, to what was deployed last. It must be the newest look. Whoever may not approve that alone asks for it (requestChange).")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
            {"workflow": "drift"}""")
    @APIResponse(
            responseCode = "202",
            description = "The deployment, which goes on by itself",
            content = @Content(schema = @Schema(implementation = DeploymentBody.class)))
    public Response repair(
            @Parameter(description = "Name or id of the project") @PathParam("project")
                    String project,
            @Parameter(description = "Name or id of the environment") @PathParam("environment")
                    String environment,
            RepairBody body,
            @Context SecurityContext security) {
        var caller = callerOf(security);
        var check =
                PathIds.the("drift check", DriftCheckId.PREFIX, body.drift(), DriftCheckId::new);
        return DeploymentAnswers.accepted(
                standing.change(
                        new ChangeWhatStands.Command(
                                DeploymentAnswers.approver(caller),
                                new EnvironmentPath(caller.organization(), project, environment),
                                new UndertakingWish.Repair(check),
                                "")));
    }

    @Schema(name = "RepairRequest")
    public record RepairBody(
            @Schema(
                            description = "Id of the look whose findings were shown",
                            examples = "drift_01h455vb4pex5vsknk084sn02q")
                    @NotNull
                    String drift) {}
}
