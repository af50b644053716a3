package io.apidirect.rest.compliance;

import static io.apidirect.rest.shared.CallerSecurity.callerOf;

import io.apidirect.application.compliance.WithdrawWaiver;
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

/** Ending a waiver before its time. */
@Path("projects/{project}/environments/{environment}/waivers/{waiver}/withdrawal")
@RestComponent
@Tag(name = Api.DEPLOYMENTS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WaiverWithdrawalResource {

    private final WithdrawWaiver withdraw;
    private final InstantSource clock;

    @Inject
    public WaiverWithdrawalResource(WithdrawWaiver withdraw, InstantSource clock) {
        this.withdraw = withdraw;
        this.clock = clock;
    }

    @POST
    @Needs(Permission.DEPLOY)
    @Operation(
            operationId = "withdrawWaiver",
            summary = "Withdraw a waiver",
            description =
                    "Your own, or anybody's with approve-waivers. Its findings count again at once; asking again changes nothing.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
            {"command": "waivers withdraw", "confirm": "ask", "question": "Withdraw {waiver}?",
             "columns": ["id", "rule", "resource", "status"], "done": "Withdrew {id}."}""")
    @APIResponse(responseCode = "200", description = "The waiver")
    public WaiverBody withdraw(
            @Parameter(description = WaiverPaths.PROJECT) @PathParam("project") String project,
            @Parameter(description = WaiverPaths.ENVIRONMENT) @PathParam("environment")
                    String environment,
            @Parameter(description = WaiverPaths.WAIVER) @PathParam("waiver") String waiver,
            @Context SecurityContext security) {
        var path = WaiverPaths.waiver(project, environment, waiver, security);
        return WaiverBody.of(
                withdraw.withdraw(new WithdrawWaiver.Command(callerOf(security), path)),
                clock.instant());
    }
}
