package io.apidirect.rest.deployment;

import static io.apidirect.rest.shared.CallerSecurity.callerOf;

import io.apidirect.application.deployment.ApproveChangePlan;
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
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Approving a plan, which starts its deployment. */
@Path("plans/{plan}/approval")
@RestComponent
@Tag(name = Api.DEPLOYMENTS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PlanApprovalResource {

    private final ApproveChangePlan approve;

    @Inject
    public PlanApprovalResource(ApproveChangePlan approve) {
        this.approve = approve;
    }

    @POST
    @Needs(Permission.DEPLOY)
    @Operation(
            operationId = "approvePlan",
            summary = "Approve a plan, which starts its deployment",
            description =
                    "The digest says what was shown; a plan that has changed, expired or was approved before is refused.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
            {"workflow": "deploy"}""")
    @APIResponse(
            responseCode = "202",
            description = "The deployment, which goes on by itself",
            content = @Content(schema = @Schema(implementation = DeploymentBody.class)))
    public Response approve(
            @Parameter(description = "Id of the plan") @PathParam("plan") String plan,
            ApprovalBody body,
            @Context SecurityContext security) {
        var caller = callerOf(security);
        return DeploymentAnswers.accepted(
                approve.approve(
                        new ApproveChangePlan.Command(
                                caller.organization(),
                                DeploymentAnswers.approver(caller),
                                PlanResource.id(plan),
                                body.digest(),
                                Objects.requireNonNullElse(body.confirmation(), ""))));
    }

    @Schema(name = "PlanApproval")
    public record ApprovalBody(
            @Schema(description = "The digest of the plan as it was shown") @NotNull String digest,
            @Schema(
                            description =
                                    "The environment's name, where the plan takes data away (losesData)")
                    @Nullable String confirmation) {}
}
