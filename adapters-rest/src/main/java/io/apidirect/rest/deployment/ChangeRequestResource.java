package io.apidirect.rest.deployment;

import static io.apidirect.rest.shared.CallerSecurity.callerOf;

import io.apidirect.application.deployment.RequestUndertaking;
import io.apidirect.application.deployment.UndertakingWish;
import io.apidirect.application.project.EnvironmentPath;
import io.apidirect.domain.deployment.DriftCheckId;
import io.apidirect.domain.identity.Permission;
import io.apidirect.domain.shared.Fault;
import io.apidirect.rest.shared.Api;
import io.apidirect.rest.shared.Needs;
import io.apidirect.rest.shared.PathIds;
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
import org.jspecify.annotations.Nullable;

/** Asking for a change of what stands that somebody else approves. */
@Path("projects/{project}/environments/{environment}/change-requests")
@RestComponent
@Tag(name = Api.DEPLOYMENTS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ChangeRequestResource {

    private final RequestUndertaking requests;
    private final InstantSource clock;

    @Inject
    public ChangeRequestResource(RequestUndertaking requests, InstantSource clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @POST
    @Needs(Permission.DEPLOY)
    @Operation(
            operationId = "requestChange",
            summary = "Ask for a change that somebody else approves",
            description =
                    "Makes a plan of a rollback, a repair or a destroy, and changes nothing; its approval starts it. The plan holds for 60 minutes, and until the next change of the environment.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
            {"workflow": "rollback"}""")
    @APIResponse(
            responseCode = "201",
            description = "The plan",
            content = @Content(schema = @Schema(implementation = PlanBody.class)))
    public Response request(
            @Parameter(description = "Name or id of the project") @PathParam("project")
                    String project,
            @Parameter(description = "Name or id of the environment") @PathParam("environment")
                    String environment,
            ChangeRequestBody body,
            @Context SecurityContext security) {
        var caller = callerOf(security);
        var plan =
                requests.request(
                        new RequestUndertaking.Command(
                                caller.user(),
                                caller.actor(),
                                new EnvironmentPath(caller.organization(), project, environment),
                                body.wish()));
        return Response.created(URI.create("plans/" + plan.id()))
                .entity(PlanBody.of(plan, clock.instant()))
                .build();
    }

    @Schema(name = "ChangeRequest")
    public record ChangeRequestBody(
            @Schema(enumeration = {"rollback", "repair", "destroy"}) @NotNull String kind,
            @Schema(
                            description =
                                    "For a rollback, such as r3; absent for the one before the present one")
                    @Nullable String release,
            @Schema(description = "For a repair: id of the look whose findings were shown")
                    @Nullable String drift) {

        UndertakingWish wish() {
            return switch (kind) {
                case "rollback" ->
                        new UndertakingWish.Rollback(
                                release == null ? null : ReleaseNames.read(release));
                case "repair" -> new UndertakingWish.Repair(check());
                case "destroy" -> new UndertakingWish.Destruction();
                default -> throw refused("/kind", "must be rollback, repair or destroy");
            };
        }

        private DriftCheckId check() {
            if (drift == null) {
                throw refused("/drift", "must be given for a repair");
            }
            return PathIds.the("drift check", DriftCheckId.PREFIX, drift, DriftCheckId::new);
        }

        private static RequestRefused refused(String field, String reason) {
            return new RequestRefused(
                    RequestRule.FIELDS_INVALID,
                    "The request for a change has faults.",
                    List.of(new Fault(field, reason)));
        }
    }
}
