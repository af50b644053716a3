package io.apidirect.rest.deployment;

import static io.apidirect.rest.shared.CallerSecurity.callerOf;

import io.apidirect.application.deployment.LookIntoAccount;
import io.apidirect.application.deployment.ShowDrift;
import io.apidirect.application.deployment.ShowRunningEnvironment;
import io.apidirect.application.project.EnvironmentPath;
import io.apidirect.domain.deployment.ServiceTasks;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an environment does now. */
@Path("projects/{project}/environments/{environment}/status")
@RestComponent
@Tag(name = Api.DEPLOYMENTS)
@Produces(MediaType.APPLICATION_JSON)
public class StatusResource {

    private final ShowRunningEnvironment environments;
    private final LookIntoAccount account;
    private final ShowDrift drift;

    @Inject
    public StatusResource(
            ShowRunningEnvironment environments, LookIntoAccount account, ShowDrift drift) {
        this.environments = environments;
        this.account = account;
        this.drift = drift;
    }

    @GET
    @Needs(Permission.VIEW)
    @Operation(operationId = "environmentStatus", summary = "Show what runs in an environment")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
            {"command": "status",
             "columns": ["project", "environment", "profile", "region", "state", "release", "url",
                         "tasks.running", "tasks.desired", "deployment", "liveSince", "leftovers", "drift", "driftCheckedAt"]}""")
    @APIResponse(responseCode = "200", description = "What runs now")
    public StatusBody status(
            @Parameter(description = "Name or id of the project") @PathParam("project")
                    String project,
            @Parameter(description = "Name or id of the environment") @PathParam("environment")
                    String environment,
            @Context SecurityContext security) {
        var query = query(project, environment, security);
        var view = environments.show(query);
        var tasks =
                view.stands().serving().isPresent()
                        ? account.tasks(query)
                        : Optional.<ServiceTasks.Status>empty();
        return StatusBody.of(view, tasks, drift.find(query));
    }

    private static ShowRunningEnvironment.Query query(
            String project, String environment, SecurityContext security) {
        var caller = callerOf(security);
        return new ShowRunningEnvironment.Query(
                caller.actor(), new EnvironmentPath(caller.organization(), project, environment));
    }
}
