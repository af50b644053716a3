package io.apidirect.rest.customdomain;

import static io.apidirect.rest.shared.CallerSecurity.callerOf;

import io.apidirect.application.customdomain.ShowDomains;
import io.apidirect.application.deployment.ShowRunningEnvironment;
import io.apidirect.application.project.EnvironmentPath;
import io.apidirect.domain.accountlink.LinkInstructions;
import io.apidirect.domain.deployment.Layer;
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

/** What to enter at the name's DNS. */
@Path("projects/{project}/environments/{environment}/domains/{domain}/records")
@RestComponent
@Tag(name = Api.DOMAINS)
@Produces(MediaType.APPLICATION_JSON)
public class DomainRecordResource {

    private static final String TARGET = "LoadBalancerDnsName";

    private final ShowDomains domains;
    private final ShowRunningEnvironment running;
    private final LinkInstructions instructions;

    @Inject
    public DomainRecordResource(
            ShowDomains domains, ShowRunningEnvironment running, LinkInstructions instructions) {
        this.instructions = instructions;
        this.domains = domains;
        this.running = running;
    }

    @GET
    @Needs(Permission.VIEW)
    @Operation(
            operationId = "listDomainRecords",
            summary = "Show the DNS records of a custom domain",
            description =
                    "One proves the name to AWS, one leads callers to the load balancer. AWS makes the first up within seconds after the domain was added.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
                    {"command": "domains records", "columns": ["type", "name", "value", "purpose"],
                     "examples": ["apidirect domains records api.example.com"]}""")
    @APIResponse(responseCode = "200", description = "The records to enter")
    public DomainRecordBody.ListBody records(
            @Parameter(description = DomainResource.PROJECT) @PathParam("project") String project,
            @Parameter(description = DomainResource.ENVIRONMENT) @PathParam("environment")
                    String environment,
            @Parameter(description = DomainResource.DOMAIN) @PathParam("domain") String domain,
            @Context SecurityContext security) {
        var caller = callerOf(security);
        var path = new EnvironmentPath(caller.organization(), project, environment);
        var shown = domains.show(new ShowDomains.One(path, domain));
        var stands = running.show(new ShowRunningEnvironment.Query(caller.actor(), path)).stands();
        return DomainRecordBody.of(
                shown,
                Optional.ofNullable(stands.outputs().of(Layer.NETWORK).get(TARGET)),
                instructions.areSimulated());
    }
}
