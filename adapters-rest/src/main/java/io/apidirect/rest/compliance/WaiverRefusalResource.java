package io.apidirect.rest.compliance;

import static io.apidirect.rest.shared.CallerSecurity.callerOf;

import io.apidirect.application.compliance.RefuseWaiver;
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
import jakarta.ws.rs.core.SecurityContext;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Saying no to a waiver. */
@Path("projects/{project}/environments/{environment}/waivers/{waiver}/refusal")
@RestComponent
@Tag(name = Api.DEPLOYMENTS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WaiverRefusalResource {

    private final RefuseWaiver refuse;
    private final InstantSource clock;

    @Inject
    public WaiverRefusalResource(RefuseWaiver refuse, InstantSource clock) {
        this.refuse = refuse;
        this.clock = clock;
    }

    @POST
    @Needs(Permission.APPROVE_WAIVERS)
    @Operation(
            operationId = "refuseWaiver",
            summary = "Refuse a waiver that somebody else requested",
            description = "Needs a login session, and somebody who did not request it.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
            {"command": "waivers refuse",
             "columns": ["id", "rule", "resource", "status", "refusal"], "done": "Refused {id}.",
             "examples": ["apidirect waivers refuse WAIVER --reason 'The keys can be had today.'"]}""")
    @APIResponse(responseCode = "200", description = "The waiver")
    public WaiverBody refuse(
            @Parameter(description = WaiverPaths.PROJECT) @PathParam("project") String project,
            @Parameter(description = WaiverPaths.ENVIRONMENT) @PathParam("environment")
                    String environment,
            @Parameter(description = WaiverPaths.WAIVER) @PathParam("waiver") String waiver,
            RefusalBody body,
            @Context SecurityContext security) {
        var path = WaiverPaths.waiver(project, environment, waiver, security);
        return WaiverBody.of(
                refuse.refuse(new RefuseWaiver.Command(callerOf(security), path, body.reason())),
                clock.instant());
    }

    @Schema(name = "WaiverRefusal")
    public record RefusalBody(
            @Schema(description = "Why not, 10 to 500 characters") @NotNull String reason) {}
}
