package io.apidirect.rest.project;

import static io.apidirect.rest.shared.CallerSecurity.callerOf;

import io.apidirect.application.project.RemoveVariable;
import io.apidirect.application.project.SetVariable;
import io.apidirect.application.project.ShowEnvironment;
import io.apidirect.domain.identity.Permission;
import io.apidirect.rest.shared.Api;
import io.apidirect.rest.shared.Needs;
import io.apidirect.rest.shared.RestComponent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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
import org.jspecify.annotations.Nullable;

/** The plain variables of an environment; at most a hundred, so that one page holds them. */
@Path("projects/{project}/environments/{environment}/variables")
@RestComponent
@Tag(name = Api.PROJECTS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class VariableResource {

    private static final String NAME = "Name of the variable";

    private final ShowEnvironment show;
    private final SetVariable set;
    private final RemoveVariable remove;

    @Inject
    public VariableResource(ShowEnvironment show, SetVariable set, RemoveVariable remove) {
        this.show = show;
        this.set = set;
        this.remove = remove;
    }

    @GET
    @Needs(Permission.VIEW)
    @Operation(operationId = "listVariables", summary = "List variables with their values")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
                    {"command": "variables list", "aliases": ["ls"], "columns": ["name", "value"],
                     "empty": "apidirect variables set LOG_LEVEL debug"}""")
    @APIResponse(responseCode = "200", description = "All of them, by name")
    public VariableListBody list(
            @Parameter(description = ProjectResource.PROJECT) @PathParam("project") String project,
            @Parameter(description = EnvironmentResource.ENVIRONMENT) @PathParam("environment")
                    String environment,
            @Context SecurityContext security) {
        var path = EnvironmentResource.path(project, environment, security);
        var variables = show.show(new ShowEnvironment.Query(path)).variables().values();
        return new VariableListBody(
                variables.entrySet().stream()
                        .map(entry -> new VariableBody(entry.getKey().value(), entry.getValue()))
                        .toList(),
                null);
    }

    @PUT
    @Path("{variable}")
    @Needs(Permission.MANAGE_PROJECTS)
    @Operation(
            operationId = "setVariable",
            summary = "Set a variable",
            description =
                    "The API sees it from the next deployment on. For passwords and keys use a"
                            + " secret.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
                    {"command": "variables set", "arguments": ["variable", "value"],
                     "done": "Set {name}. It takes effect with the next deployment.",
                     "next": "apidirect deploy",
                     "examples": ["apidirect variables set LOG_LEVEL debug"]}""")
    @APIResponse(responseCode = "200", description = "The variable")
    public VariableBody set(
            @Parameter(description = ProjectResource.PROJECT) @PathParam("project") String project,
            @Parameter(description = EnvironmentResource.ENVIRONMENT) @PathParam("environment")
                    String environment,
            @Parameter(description = NAME) @PathParam("variable") String variable,
            ValueBody body,
            @Context SecurityContext security) {
        var path = EnvironmentResource.path(project, environment, security);
        var actor = callerOf(security).actor();
        set.set(new SetVariable.Command(path, actor, variable, body.value()));
        return new VariableBody(variable, body.value());
    }

    @DELETE
    @Path("{variable}")
    @Needs(Permission.MANAGE_PROJECTS)
    @Operation(operationId = "removeVariable", summary = "Remove a variable")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
                    {"command": "variables remove", "aliases": ["rm"],
                     "done": "Removed {variable}. It takes effect with the next deployment."}""")
    @APIResponse(responseCode = "204", description = "Removed")
    public void remove(
            @Parameter(description = ProjectResource.PROJECT) @PathParam("project") String project,
            @Parameter(description = EnvironmentResource.ENVIRONMENT) @PathParam("environment")
                    String environment,
            @Parameter(description = NAME) @PathParam("variable") String variable,
            @Context SecurityContext security) {
        var path = EnvironmentResource.path(project, environment, security);
        remove.remove(new RemoveVariable.Command(path, callerOf(security).actor(), variable));
    }

    @Schema(name = "Variable", description = "A plain variable that the API sees")
    public record VariableBody(@Schema(examples = "LOG_LEVEL") String name, String value) {}

    @Schema(name = "SetVariableRequest")
    public record ValueBody(
            @Schema(description = "At most 4096 bytes of text", examples = "debug") @NotNull
                    String value) {}

    @Schema(name = "VariableList")
    public record VariableListBody(
            List<VariableBody> items,
            @Schema(description = "Always absent: one page holds all") @Nullable String next) {}
}
