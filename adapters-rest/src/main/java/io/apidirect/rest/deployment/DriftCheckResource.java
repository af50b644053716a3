package io.apidirect.rest.deployment;

import static io.apidirect.rest.shared.CallerSecurity.callerOf;

import io.apidirect.application.deployment.StartDriftCheck;
import io.apidirect.application.project.EnvironmentPath;
import io.apidirect.domain.identity.Permission;
import io.apidirect.rest.shared.Api;
import io.apidirect.rest.shared.Needs;
import io.apidirect.rest.shared.RestComponent;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Looking for drift. */
@Path("projects/{project}/environments/{environment}/drift-checks")
@RestComponent
@Tag(name = Api.DEPLOYMENTS)
@Produces(MediaType.APPLICATION_JSON)
public class DriftCheckResource {

    private final StartDriftCheck checks;

    @Inject
    public DriftCheckResource(StartDriftCheck checks) {
        this.checks = checks;
    }

    @POST
    @Needs(Permission.VIEW)
    @Operation(
            operationId = "startDriftCheck",
            summary = "Look for changes by hand in the AWS account",
            description =
                    "Compares what stands with what was deployed, and changes nothing. While a look goes on, that one is the answer.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
            {"workflow": "drift"}""")
    @APIResponse(
            responseCode = "202",
            description = "The look, which goes on by itself",
            content = @Content(schema = @Schema(implementation = DriftBody.class)))
    public Response start(
            @Parameter(description = "Name or id of the project") @PathParam("project")
                    String project,
            @Parameter(description = "Name or id of the environment") @PathParam("environment")
                    String environment,
            @Context SecurityContext security) {
        var caller = callerOf(security);
        var path = new EnvironmentPath(caller.organization(), project, environment);
        var check = checks.start(new StartDriftCheck.Command(caller.actor(), path));
        return Response.accepted(DriftBody.of(check))
                .location(
                        URI.create(
                                "projects/%s/environments/%s/drift"
                                        .formatted(
                                                check.order().address().project(),
                                                check.order().address().environment())))
                .build();
    }
}
