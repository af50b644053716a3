package io.apidirect.rest.deployment;

import static io.apidirect.rest.shared.CallerSecurity.callerOf;

import io.apidirect.application.deployment.ShowRunningEnvironment;
import io.apidirect.application.project.EnvironmentPath;
import io.apidirect.domain.deployment.Layer;
import io.apidirect.domain.deployment.ServiceAddress;
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
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the stacks of an environment give out. */
@Path("projects/{project}/environments/{environment}/outputs")
@RestComponent
@Tag(name = Api.DEPLOYMENTS)
@Produces(MediaType.APPLICATION_JSON)
public class OutputResource {

    private final ShowRunningEnvironment environments;

    @Inject
    public OutputResource(ShowRunningEnvironment environments) {
        this.environments = environments;
    }

    @GET
    @Needs(Permission.VIEW)
    @Operation(
            operationId = "environmentOutputs",
            summary = "Show the outputs of an environment's stacks")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
            {"command": "outputs", "columns": ["url", "outputs"],
             "examples": ["apidirect outputs", "apidirect outputs --query url"],
             "empty": "apidirect deploy"}""")
    @APIResponse(responseCode = "200", description = "Outputs by name")
    public OutputsBody outputs(
            @Parameter(description = "Name or id of the project") @PathParam("project")
                    String project,
            @Parameter(description = "Name or id of the environment") @PathParam("environment")
                    String environment,
            @Context SecurityContext security) {
        var view = environments.show(query(project, environment, security));
        var outputs = new TreeMap<String, String>();
        for (var layer : Layer.values()) {
            view.stands()
                    .outputs()
                    .of(layer)
                    .forEach((name, value) -> outputs.put(layer.slug() + "." + name, value));
        }
        var stands = view.stands();
        var url =
                stands.serving()
                        .map(it -> new ServiceAddress(it.settings(), stands.outputs()).url())
                        .orElseGet(() -> stands.outputs().find("Url"));
        return new OutputsBody(url.orElse(null), outputs);
    }

    @Schema(name = "Outputs", description = "What the stacks give out")
    record OutputsBody(
            @Schema(description = "Where the service answers") @Nullable String url,
            @Schema(description = "By layer and name, such as network.VpcId")
                    Map<String, String> outputs) {}

    private static ShowRunningEnvironment.Query query(
            String project, String environment, SecurityContext security) {
        var caller = callerOf(security);
        return new ShowRunningEnvironment.Query(
                caller.actor(), new EnvironmentPath(caller.organization(), project, environment));
    }
}
