package io.apidirect.rest.deployment;

import static io.apidirect.rest.shared.CallerSecurity.callerOf;

import io.apidirect.application.deployment.LookIntoAccount;
import io.apidirect.application.deployment.ShowRunningEnvironment;
import io.apidirect.application.project.EnvironmentPath;
import io.apidirect.domain.identity.Permission;
import io.apidirect.rest.shared.Api;
import io.apidirect.rest.shared.EventStreams;
import io.apidirect.rest.shared.Needs;
import io.apidirect.rest.shared.QueryTimes;
import io.apidirect.rest.shared.RestComponent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the running service writes. */
@Path("projects/{project}/environments/{environment}/logs")
@RestComponent
@Tag(name = Api.DEPLOYMENTS)
@Produces(MediaType.APPLICATION_JSON)
public class RuntimeLogResource {

    private final LookIntoAccount account;
    private final EventStreams streams;
    private final InstantSource clock;

    @Inject
    public RuntimeLogResource(LookIntoAccount account, EventStreams streams, InstantSource clock) {
        this.account = account;
        this.streams = streams;
        this.clock = clock;
    }

    @GET
    @Needs(Permission.VIEW)
    @Operation(
            operationId = "runtimeLogs",
            summary = "Read what the running service writes",
            description = "As text/event-stream it goes on with what comes.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
            {"workflow": "logs"}""")
    @APIResponse(responseCode = "200", description = "The lines since then, at most 1,000")
    public LogBody logs(
            @Parameter(description = "Name or id of the project") @PathParam("project")
                    String project,
            @Parameter(description = "Name or id of the environment") @PathParam("environment")
                    String environment,
            @Parameter(description = "From this time on, RFC 3339; default: ten minutes ago")
                    @QueryParam("since")
                    @Nullable String since,
            @Context SecurityContext security) {
        var query = query(project, environment, security);
        return LogBody.of(account.log(query, millis(since), ""));
    }

    @GET
    @Produces(EventStreams.MEDIA_TYPE)
    @Needs(Permission.VIEW)
    @Operation(hidden = true)
    public void follow(
            @PathParam("project") String project,
            @PathParam("environment") String environment,
            @QueryParam("since") @Nullable String since,
            @HeaderParam("Last-Event-ID") @DefaultValue("") String lastEventId,
            @Context SseEventSink sink,
            @Context Sse sse,
            @Context SecurityContext security) {
        var query = query(project, environment, security);
        streams.feed(
                security,
                sink,
                sse,
                lastEventId,
                new RuntimeLogFeed(account, query, millis(since), clock));
    }

    private long millis(@Nullable String since) {
        if (since == null) {
            return clock.instant().minus(Duration.ofMinutes(10)).toEpochMilli();
        }
        return QueryTimes.the("since", since).toEpochMilli();
    }

    private static ShowRunningEnvironment.Query query(
            String project, String environment, SecurityContext security) {
        var caller = callerOf(security);
        return new ShowRunningEnvironment.Query(
                caller.actor(), new EnvironmentPath(caller.organization(), project, environment));
    }
}
