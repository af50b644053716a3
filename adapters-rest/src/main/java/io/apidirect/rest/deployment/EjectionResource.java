package io.apidirect.rest.deployment;

import static io.apidirect.rest.shared.CallerSecurity.callerOf;

import io.apidirect.application.deployment.EjectEnvironment;
import io.apidirect.application.deployment.ShowRunningEnvironment;
import io.apidirect.application.project.EnvironmentPath;
import io.apidirect.domain.deployment.ejection.EjectedFile;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** An environment as files that make it without the platform. */
@Path("projects/{project}/environments/{environment}/ejection")
@RestComponent
@Tag(name = Api.DEPLOYMENTS)
@Produces(MediaType.APPLICATION_JSON)
public class EjectionResource {

    private final EjectEnvironment environments;

    @Inject
    public EjectionResource(EjectEnvironment environments) {
        this.environments = environments;
    }

    @GET
    @Needs(Permission.VIEW)
    @Operation(
            operationId = "ejectEnvironment",
            summary = "Give an environment away as CloudFormation files",
            description =
                    "Templates and parameters of the release that serves, a README, and a script that makes or updates the stacks with plain aws-cli. Changes nothing.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
            {"workflow": "eject"}""")
    @APIResponse(responseCode = "200", description = "The files, with relative paths")
    public EjectionBody eject(
            @Parameter(description = "Name or id of the project") @PathParam("project")
                    String project,
            @Parameter(description = "Name or id of the environment") @PathParam("environment")
                    String environment,
            @Context SecurityContext security) {
        var caller = callerOf(security);
        var path = new EnvironmentPath(caller.organization(), project, environment);
        var files = environments.eject(new ShowRunningEnvironment.Query(caller.actor(), path));
        return new EjectionBody(files.stream().map(FileBody::of).toList());
    }

    @Schema(name = "EjectedFile")
    record FileBody(
            @Schema(examples = "templates/network.yaml") String path,
            @Schema(description = "Whether people run it") boolean executable,
            String content) {
        static FileBody of(EjectedFile file) {
            return new FileBody(file.path(), file.isExecutable(), file.content());
        }
    }

    @Schema(name = "Ejection", description = "An environment as files")
    record EjectionBody(List<FileBody> files) {}
}
