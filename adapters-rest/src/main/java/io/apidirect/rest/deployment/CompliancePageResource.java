package io.apidirect.rest.deployment;

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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The compliance report as a page for people. */
@Path("projects/{project}/environments/{environment}/compliance-page")
@RestComponent
@Tag(name = Api.DEPLOYMENTS)
public class CompliancePageResource {

    private final ComplianceReportResource reports;

    @Inject
    public CompliancePageResource(ComplianceReportResource reports) {
        this.reports = reports;
    }

    @GET
    @Needs(Permission.VIEW)
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "compliancePage",
            summary = "Print the compliance report as a page",
            description = "One file of HTML that needs nothing beside itself.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
            {"command": "compliance page",
             "examples": ["apidirect compliance page > report.html"]}""")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_HTML,
                            schema = @Schema(type = SchemaType.STRING)))
    public String page(
            @Parameter(description = "Name or id of the project") @PathParam("project")
                    String project,
            @Parameter(description = "Name or id of the environment") @PathParam("environment")
                    String environment,
            @Context SecurityContext security) {
        return ComplianceReportPage.of(reports.report(project, environment, security));
    }
}
