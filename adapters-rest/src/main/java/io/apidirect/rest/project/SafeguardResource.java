package io.apidirect.rest.project;

import static io.apidirect.rest.shared.CallerSecurity.callerOf;

import io.apidirect.application.project.GuardEnvironment;
import io.apidirect.domain.identity.Permission;
import io.apidirect.rest.shared.Api;
import io.apidirect.rest.shared.Needs;
import io.apidirect.rest.shared.RestComponent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who approves the changes of an environment, and who executes them. */
@Path("projects/{project}/environments/{environment}/safeguards")
@RestComponent
@Tag(name = Api.PROJECTS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SafeguardResource {

    private final GuardEnvironment guard;

    @Inject
    public SafeguardResource(GuardEnvironment guard) {
        this.guard = guard;
    }

    @PUT
    @Needs(Permission.GUARD)
    @Operation(
            operationId = "guardEnvironment",
            summary = "Decide who approves and who executes changes",
            description =
                    "Holds at once, also for plans that are open. What is left away stays. An access token may tighten it, and not loosen it.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
                    {"command": "environments guard",
                     "columns": ["id", "name", "project", "profile", "approval", "execution"],
                     "done": "The environment {name} of {project} is guarded: approval {approval}, execution {execution}.",
                     "examples": ["apidirect environments guard -e prod --approval second-person",
                                  "apidirect environments guard -e prod --execution customer"]}""")
    @APIResponse(responseCode = "200", description = "The environment")
    public EnvironmentBody guard(
            @Parameter(description = ProjectResource.PROJECT) @PathParam("project") String project,
            @Parameter(description = EnvironmentResource.ENVIRONMENT) @PathParam("environment")
                    String environment,
            SafeguardsBody body,
            @Context SecurityContext security) {
        return EnvironmentBody.of(
                guard.guard(
                        new GuardEnvironment.Command(
                                EnvironmentResource.path(project, environment, security),
                                callerOf(security),
                                Optional.ofNullable(body.approval()),
                                Optional.ofNullable(body.execution()))));
    }

    @Schema(name = "SafeguardsRequest")
    public record SafeguardsBody(
            @Schema(
                            description =
                                    "Who may approve changes: automatic (tools need not ask), requester, second-person, admin",
                            enumeration = {"automatic", "requester", "second-person", "admin"})
                    @Nullable String approval,
            @Schema(
                            description =
                                    "Who sets CloudFormation going: platform, or customer (we make change sets and wait)",
                            enumeration = {"platform", "customer"})
                    @Nullable String execution) {}
}
