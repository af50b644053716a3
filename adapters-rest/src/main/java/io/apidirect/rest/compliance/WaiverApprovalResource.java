package io.apidirect.rest.compliance;

import static io.apidirect.rest.shared.CallerSecurity.callerOf;

import io.apidirect.application.compliance.ApproveWaiver;
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
import jakarta.ws.rs.core.SecurityContext;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Agreeing to a waiver. */
@Path("projects/{project}/environments/{environment}/waivers/{waiver}/approval")
@RestComponent
@Tag(name = Api.DEPLOYMENTS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WaiverApprovalResource {

    private final ApproveWaiver approve;
    private final InstantSource clock;

    @Inject
    public WaiverApprovalResource(ApproveWaiver approve, InstantSource clock) {
        this.approve = approve;
        this.clock = clock;
    }

    @POST
    @Needs(Permission.APPROVE_WAIVERS)
    @Operation(
            operationId = "approveWaiver",
            summary = "Approve a waiver that somebody else requested",
            description =
                    "Needs a login session, and somebody who did not request it. From then on its findings are shown as waived and block no plan.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
            {"command": "waivers approve", "confirm": "ask", "question": "Approve {waiver}?",
             "columns": ["id", "rule", "resource", "status", "expiresAt"],
             "done": "{id} holds until {expiresAt}.", "next": "apidirect plan"}""")
    @APIResponse(responseCode = "200", description = "The waiver")
    public WaiverBody approve(
            @Parameter(description = WaiverPaths.PROJECT) @PathParam("project") String project,
            @Parameter(description = WaiverPaths.ENVIRONMENT) @PathParam("environment")
                    String environment,
            @Parameter(description = WaiverPaths.WAIVER) @PathParam("waiver") String waiver,
            @Context SecurityContext security) {
        var path = WaiverPaths.waiver(project, environment, waiver, security);
        return WaiverBody.of(
                approve.approve(new ApproveWaiver.Command(callerOf(security), path)),
                clock.instant());
    }
}
