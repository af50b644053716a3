package io.apidirect.rest.deployment;

import static io.apidirect.rest.shared.CallerSecurity.callerOf;

import io.apidirect.application.deployment.ShowDrift;
import io.apidirect.application.deployment.ShowRunningEnvironment;
import io.apidirect.application.project.EnvironmentPath;
import io.apidirect.domain.identity.Permission;
import io.apidirect.rest.shared.Api;
import io.apidirect.rest.shared.Needs;
import io.apidirect.rest.shared.RestComponent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the last look for drift has shown. */
@Path("projects/{project}/environments/{environment}/drift")
@RestComponent
@Tag(name = Api.DEPLOYMENTS)
@Produces(MediaType.APPLICATION_JSON)
public class DriftResource {

    private final ShowDrift drift;

    @Inject
    public DriftResource(ShowDrift drift) {
        this.drift = drift;
    }

    @GET
    @Needs(Permission.VIEW)
    @Operation(
            operationId = "showDrift",
            summary = "Show what the last look for changes by hand has shown",
            description =
                    "The newest look, also while it goes on. Asks nothing of the AWS account.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
            {"workflow": "drift"}""")
    @APIResponse(responseCode = "200", description = "The newest report")
    public DriftBody show(
            @Parameter(description = "Name or id of the project") @PathParam("project")
                    String project,
            @Parameter(description = "Name or id of the environment") @PathParam("environment")
                    String environment,
            @Context SecurityContext security) {
        var caller = callerOf(security);
        var path = new EnvironmentPath(caller.organization(), project, environment);
        return DriftBody.of(drift.show(new ShowRunningEnvironment.Query(caller.actor(), path)));
    }
}
