package io.apidirect.rest.deployment;

import static io.apidirect.rest.shared.CallerSecurity.callerOf;

import io.apidirect.application.deployment.LookIntoAccount;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What exists of an environment in the account. */
@Path("projects/{project}/environments/{environment}/inventory")
@RestComponent
@Tag(name = Api.DEPLOYMENTS)
@Produces(MediaType.APPLICATION_JSON)
public class InventoryResource {

    private final LookIntoAccount account;

    @Inject
    public InventoryResource(LookIntoAccount account) {
        this.account = account;
    }

    @GET
    @Needs(Permission.VIEW)
    @Operation(
            operationId = "environmentInventory",
            summary = "List what an environment has in your AWS account",
            description = "By the tags of the environment, whoever made it.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
            {"command": "inventory", "columns": ["type", "name", "arn"],
             "empty": "apidirect deploy, or apidirect environments delete {environment} -p {project}"}""")
    @APIResponse(responseCode = "200", description = "Empty when nothing is left")
    public InventoryBody list(
            @Parameter(description = "Name or id of the project") @PathParam("project")
                    String project,
            @Parameter(description = "Name or id of the environment") @PathParam("environment")
                    String environment,
            @Context SecurityContext security) {
        var found = account.inventory(query(project, environment, security));
        return new InventoryBody(
                found.stream()
                        .map(each -> new ItemBody(each.type(), each.name(), each.arn()))
                        .toList());
    }

    @Schema(name = "InventoryItem")
    record ItemBody(@Schema(examples = "ecs:service") String type, String name, String arn) {}

    @Schema(name = "Inventory")
    record InventoryBody(List<ItemBody> items) {}

    private static ShowRunningEnvironment.Query query(
            String project, String environment, SecurityContext security) {
        var caller = callerOf(security);
        return new ShowRunningEnvironment.Query(
                caller.actor(), new EnvironmentPath(caller.organization(), project, environment));
    }
}
