package io.apidirect.rest.deployment;

import static io.apidirect.rest.shared.CallerSecurity.callerOf;

import io.apidirect.application.compliance.ShowExemptions;
import io.apidirect.application.deployment.ComplianceReview;
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

/** What the rules of compliance say about what was deployed last. */
@Path("projects/{project}/environments/{environment}/compliance-report")
@RestComponent
@Tag(name = Api.DEPLOYMENTS)
public class ComplianceReportResource {

    private final ShowRunningEnvironment environments;
    private final ComplianceReview compliance;
    private final ShowExemptions exemptions;

    @Inject
    public ComplianceReportResource(
            ShowRunningEnvironment environments,
            ComplianceReview compliance,
            ShowExemptions exemptions) {
        this.environments = environments;
        this.compliance = compliance;
        this.exemptions = exemptions;
    }

    @GET
    @Needs(Permission.VIEW)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "complianceReport",
            summary = "Report which published checks an environment enforces",
            description =
                    "By the compliance profiles that it claims, or by every one where it claims"
                            + " none.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
                    {"command": "compliance report",
                     "columns": ["project", "environment", "claimed", "profiles", "summary", "enforced", "waived", "decided", "notice"],
                     "examples": ["apidirect compliance report --json"]}\
                    """)
    @APIResponse(responseCode = "200", description = "The report, control by control")
    public ComplianceReportBody report(
            @Parameter(description = "Name or id of the project") @PathParam("project")
                    String project,
            @Parameter(description = "Name or id of the environment") @PathParam("environment")
                    String environment,
            @Context SecurityContext security) {
        var caller = callerOf(security);
        var path = new EnvironmentPath(caller.organization(), project, environment);
        var sight = environments.sight(new ShowRunningEnvironment.Query(caller.actor(), path));
        var assessment =
                compliance.report(
                        sight.settings(),
                        sight.stands().outputs(),
                        sight.workplace().account().link());
        var waived =
                exemptions.show(
                        new ShowExemptions.Query(caller.organization(), sight.stands().id()));
        return ComplianceReportBody.of(sight.settings(), assessment.exempt(waived));
    }
}
