package io.apidirect.rest.compliance;

import static io.apidirect.rest.shared.CallerSecurity.callerOf;

import io.apidirect.application.compliance.RequestWaiver;
import io.apidirect.application.compliance.ShowWaivers;
import io.apidirect.domain.compliance.WaiverState;
import io.apidirect.domain.identity.Permission;
import io.apidirect.rest.shared.Api;
import io.apidirect.rest.shared.Cursors;
import io.apidirect.rest.shared.Needs;
import io.apidirect.rest.shared.Paging;
import io.apidirect.rest.shared.RequestRefused;
import io.apidirect.rest.shared.RestComponent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The waivers of an environment. */
@Path("projects/{project}/environments/{environment}/waivers")
@RestComponent
@Tag(name = Api.DEPLOYMENTS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WaiverResource {

    private final ShowWaivers waivers;
    private final RequestWaiver request;
    private final Cursors cursors;
    private final InstantSource clock;

    @Inject
    public WaiverResource(
            ShowWaivers waivers, RequestWaiver request, Cursors cursors, InstantSource clock) {
        this.waivers = waivers;
        this.request = request;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GET
    @Needs(Permission.VIEW)
    @Operation(operationId = "listWaivers", summary = "List the waivers of an environment")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
            {"command": "waivers list", "aliases": ["ls"],
             "columns": ["id", "rule", "resource", "status", "expiresAt", "reason"],
             "empty": "apidirect waivers request RULE --reason WHY"}""")
    @APIResponse(responseCode = "200", description = "A page, newest first")
    public WaiverBody.ListBody list(
            @Parameter(description = WaiverPaths.PROJECT) @PathParam("project") String project,
            @Parameter(description = WaiverPaths.ENVIRONMENT) @PathParam("environment")
                    String environment,
            @Parameter(description = "Only waivers of this rule") @QueryParam("rule")
                    @Nullable String rule,
            @Parameter(description = "Only waivers with this status, such as approved")
                    @QueryParam("status")
                    @Nullable String status,
            @BeanParam Paging paging,
            @Context SecurityContext security) {
        if (status != null && !WaiverState.SLUGS.contains(status)) {
            throw RequestRefused.parameter(
                    "status", "must be one of " + String.join(", ", WaiverState.SLUGS));
        }
        var path = WaiverPaths.environment(project, environment, security);
        var page = waivers.list(new ShowWaivers.Many(path, rule, status, cursors.request(paging)));
        var now = clock.instant();
        return new WaiverBody.ListBody(
                page.items().stream().map(it -> WaiverBody.of(it, now)).toList(),
                cursors.next(page));
    }

    @GET
    @Path("{waiver}")
    @Needs(Permission.VIEW)
    @Operation(operationId = "showWaiver", summary = "Show a waiver")
    @Extension(name = "x-cli", parseValue = true, value = "{\"command\": \"waivers show\"}")
    @APIResponse(responseCode = "200", description = "The waiver")
    public WaiverBody show(
            @Parameter(description = WaiverPaths.PROJECT) @PathParam("project") String project,
            @Parameter(description = WaiverPaths.ENVIRONMENT) @PathParam("environment")
                    String environment,
            @Parameter(description = WaiverPaths.WAIVER) @PathParam("waiver") String waiver,
            @Context SecurityContext security) {
        var path = WaiverPaths.waiver(project, environment, waiver, security);
        return WaiverBody.of(waivers.show(new ShowWaivers.One(path)), clock.instant());
    }

    @POST
    @Needs(Permission.DEPLOY)
    @Operation(
            operationId = "requestWaiver",
            summary = "Ask that a broken rule be tolerated for a time",
            description =
                    "It waives nothing until another person, who is admin or owner, approves it.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
            {"command": "waivers request", "arguments": ["rule"],
             "columns": ["id", "rule", "resource", "status", "expiresAt"],
             "done": "Requested {id}. Another admin or owner must approve it.",
             "next": "apidirect waivers show {id}",
             "examples": ["apidirect waivers request logs-own-key --reason 'The keys come with the next quarter.' --expires-in-days 30"]}""")
    @APIResponse(
            responseCode = "201",
            description = "The waiver, which waits for a second person",
            content = @Content(schema = @Schema(implementation = WaiverBody.class)))
    public Response request(
            @Parameter(description = WaiverPaths.PROJECT) @PathParam("project") String project,
            @Parameter(description = WaiverPaths.ENVIRONMENT) @PathParam("environment")
                    String environment,
            RequestBody body,
            @Context SecurityContext security) {
        var path = WaiverPaths.environment(project, environment, security);
        var made =
                request.request(
                        new RequestWaiver.Command(
                                callerOf(security),
                                path,
                                body.rule(),
                                Optional.ofNullable(body.resource()),
                                body.reason(),
                                Optional.ofNullable(body.expiresInDays())));
        return Response.created(
                        URI.create(
                                "projects/%s/environments/%s/waivers/%s"
                                        .formatted(project, environment, made.id())))
                .entity(WaiverBody.of(made, clock.instant()))
                .build();
    }

    @Schema(name = "WaiverRequest")
    public record RequestBody(
            @Schema(description = "Id of the rule, as findings name it") @NotNull String rule,
            @Schema(
                            description = "As the finding names it; * for each that the rule finds",
                            defaultValue = "*")
                    @Nullable String resource,
            @Schema(description = "Why that is acceptable, 10 to 500 characters") @NotNull
                    String reason,
            @Schema(description = "Days until it ends, 1 to 90", defaultValue = "30")
                    @Nullable Integer expiresInDays) {}
}
