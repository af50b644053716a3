package io.apidirect.rest.deployment;

import static io.apidirect.rest.shared.CallerSecurity.callerOf;

import io.apidirect.application.deployment.PlanChange;
import io.apidirect.application.project.EnvironmentPath;
import io.apidirect.domain.deployment.SourceDigest;
import io.apidirect.domain.identity.Permission;
import io.apidirect.domain.shared.Fault;
import io.apidirect.rest.shared.Api;
import io.apidirect.rest.shared.Needs;
import io.apidirect.rest.shared.RequestRefused;
import io.apidirect.rest.shared.RequestRule;
import io.apidirect.rest.shared.RestComponent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Planning a change of an environment. */
@Path("projects/{project}/environments/{environment}/plans")
@RestComponent
@Tag(name = Api.DEPLOYMENTS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EnvironmentPlanResource {

    private final PlanChange planChange;
    private final InstantSource clock;

    @Inject
    public EnvironmentPlanResource(PlanChange planChange, InstantSource clock) {
        this.planChange = planChange;
        this.clock = clock;
    }

    @POST
    @Needs(Permission.DEPLOY)
    @Operation(
            operationId = "planChange",
            summary = "Plan a change of an environment",
            description = "Takes no lock and changes nothing. The plan holds for 60 minutes.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
            {"workflow": "plan"}""")
    @APIResponse(
            responseCode = "201",
            description = "The plan",
            content = @Content(schema = @Schema(implementation = PlanBody.class)))
    public Response plan(
            @Parameter(description = "Name or id of the project") @PathParam("project")
                    String project,
            @Parameter(description = "Name or id of the environment") @PathParam("environment")
                    String environment,
            PlanRequestBody body,
            @Context SecurityContext security) {
        var caller = callerOf(security);
        var plan =
                planChange.plan(
                        new PlanChange.Command(
                                caller.actor(),
                                caller.user(),
                                new EnvironmentPath(caller.organization(), project, environment),
                                ManifestSettings.read(body.manifest()),
                                body.digest(),
                                PackedSize.checked("sourceSize", body.sourceSize())));
        return Response.created(URI.create("plans/" + plan.id()))
                .entity(PlanBody.of(plan, clock.instant()))
                .build();
    }

    @Schema(name = "PlanRequest")
    public record PlanRequestBody(
            @Schema(description = "Text of apidirect.yaml") @NotNull String manifest,
            @Schema(description = "sha256: and the 64 hex digits of the packed source") @NotNull
                    String sourceDigest,
            @Schema(description = "Bytes of the packed source", minimum = "1", maximum = "50000000")
                    long sourceSize) {

        SourceDigest digest() {
            if (!SourceDigest.isDigest(sourceDigest)) {
                throw new RequestRefused(
                        RequestRule.FIELDS_INVALID,
                        "The source digest cannot be read.",
                        List.of(
                                new Fault(
                                        "/sourceDigest",
                                        "must be 'sha256:' and 64 hex digits in lower case")));
            }
            return new SourceDigest(sourceDigest);
        }
    }
}
