package io.apidirect.rest.customdomain;

import static io.apidirect.rest.shared.CallerSecurity.callerOf;

import io.apidirect.application.customdomain.AddDomain;
import io.apidirect.application.customdomain.BeginFollowing;
import io.apidirect.application.customdomain.FollowDomain;
import io.apidirect.application.customdomain.GiveUpDomain;
import io.apidirect.application.customdomain.ShowDomains;
import io.apidirect.application.identity.Caller;
import io.apidirect.application.project.EnvironmentPath;
import io.apidirect.domain.customdomain.CustomDomain;
import io.apidirect.domain.identity.Permission;
import io.apidirect.rest.shared.Api;
import io.apidirect.rest.shared.Needs;
import io.apidirect.rest.shared.RestComponent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Names of one's own for an environment. */
@Path("projects/{project}/environments/{environment}/domains")
@RestComponent
@Tag(name = Api.DOMAINS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DomainResource {

    static final String PROJECT = "Name or id of the project";
    static final String ENVIRONMENT = "Name or id of the environment";
    static final String DOMAIN = "Name or id of the domain";

    private final AddDomain add;
    private final FollowDomain follow;
    private final GiveUpDomain giveUp;
    private final ShowDomains domains;

    @Inject
    public DomainResource(
            AddDomain add, FollowDomain follow, GiveUpDomain giveUp, ShowDomains domains) {
        this.add = add;
        this.follow = follow;
        this.giveUp = giveUp;
        this.domains = domains;
    }

    @GET
    @Needs(Permission.VIEW)
    @Operation(operationId = "listDomains", summary = "List the custom domains of an environment")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
                    {"command": "domains list", "aliases": ["ls"],
                     "columns": ["name", "status", "reason", "lookedAt"],
                     "empty": "apidirect domains add api.example.com"}""")
    @APIResponse(responseCode = "200", description = "All that are not removed, newest first")
    public DomainBody.ListBody list(
            @Parameter(description = PROJECT) @PathParam("project") String project,
            @Parameter(description = ENVIRONMENT) @PathParam("environment") String environment,
            @Context SecurityContext security) {
        var path = new EnvironmentPath(callerOf(security).organization(), project, environment);
        return new DomainBody.ListBody(
                domains.list(new ShowDomains.Many(path)).stream().map(DomainBody::of).toList(),
                null);
    }

    @POST
    @Needs(Permission.DEPLOY)
    @Operation(
            operationId = "addDomain",
            summary = "Add a custom domain",
            description =
                    "For names whose DNS is not in Route 53: asks AWS for a certificate, outside every stack. Once its"
                            + " record is entered and AWS has issued it, the environment's next plan uses it. Adding"
                            + " the same name again changes nothing.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
                    {"command": "domains add", "arguments": ["name"], "columns": ["name", "status"],
                     "done": "{name} is {status}. {todo}",
                     "next": "apidirect domains records {name}",
                     "examples": ["apidirect domains add api.example.com"]}""")
    @APIResponse(
            responseCode = "201",
            description = "The domain, waiting for its record",
            content = @Content(schema = @Schema(implementation = DomainBody.class)))
    public Response add(
            @Parameter(description = PROJECT) @PathParam("project") String project,
            @Parameter(description = ENVIRONMENT) @PathParam("environment") String environment,
            AddDomainBody body,
            @Context SecurityContext security) {
        var caller = callerOf(security);
        var path = new EnvironmentPath(caller.organization(), project, environment);
        var added = add.add(new AddDomain.Command(path, caller.actor(), body.name()));
        var followed = followed(caller, added);
        return Response.created(
                        URI.create(
                                "projects/%s/environments/%s/domains/%s"
                                        .formatted(project, environment, added.id())))
                .entity(DomainBody.of(followed))
                .build();
    }

    private CustomDomain.Snapshot followed(Caller caller, CustomDomain.Snapshot domain) {
        return follow.follow(
                new BeginFollowing.Command(caller.organization(), domain.id(), caller.actor()));
    }

    @GET
    @Path("{domain}")
    @Needs(Permission.VIEW)
    @Operation(operationId = "showDomain", summary = "Show a custom domain")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
                    {"command": "domains show",
                     "columns": ["id", "name", "status", "reason", "certificateArn", "lookedAt", "createdAt"]}""")
    @APIResponse(responseCode = "200", description = "The domain")
    public DomainBody show(
            @Parameter(description = PROJECT) @PathParam("project") String project,
            @Parameter(description = ENVIRONMENT) @PathParam("environment") String environment,
            @Parameter(description = DOMAIN) @PathParam("domain") String domain,
            @Context SecurityContext security) {
        var path = new EnvironmentPath(callerOf(security).organization(), project, environment);
        return DomainBody.of(domains.show(new ShowDomains.One(path, domain)));
    }

    @DELETE
    @Path("{domain}")
    @Needs(Permission.DEPLOY)
    @Operation(
            operationId = "removeDomain",
            summary = "Give a custom domain up",
            description =
                    "The next plan does without it. Its certificate is deleted as soon as nothing uses it: at once where no load balancer has it, else after the next deployment.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
                    {"command": "domains remove", "aliases": ["rm"], "confirm": "ask",
                     "question": "Give the domain {domain} up?", "columns": ["name", "status"],
                     "done": "{name} is {status}."}""")
    @APIResponse(responseCode = "200", description = "The domain, leaving or removed")
    public DomainBody remove(
            @Parameter(description = PROJECT) @PathParam("project") String project,
            @Parameter(description = ENVIRONMENT) @PathParam("environment") String environment,
            @Parameter(description = DOMAIN) @PathParam("domain") String domain,
            @Context SecurityContext security) {
        var caller = callerOf(security);
        var path = new EnvironmentPath(caller.organization(), project, environment);
        var left = giveUp.giveUp(new GiveUpDomain.Command(path, caller.actor(), domain));
        return DomainBody.of(followed(caller, left));
    }

    @Schema(name = "AddDomainRequest")
    public record AddDomainBody(
            @Schema(description = "Host name, without a wildcard", examples = "api.example.com")
                    @NotNull
                    String name) {}
}
