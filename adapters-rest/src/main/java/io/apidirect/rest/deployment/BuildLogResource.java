package io.apidirect.rest.deployment;

import static io.apidirect.rest.shared.CallerSecurity.callerOf;

import io.apidirect.application.deployment.BeginLooking;
import io.apidirect.application.deployment.ReadBuildLog;
import io.apidirect.application.deployment.ShowDeployments;
import io.apidirect.domain.identity.Permission;
import io.apidirect.rest.shared.Api;
import io.apidirect.rest.shared.EventStreams;
import io.apidirect.rest.shared.Needs;
import io.apidirect.rest.shared.RestComponent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the image build of a deployment writes. */
@Path("deployments/{deployment}/build-logs")
@RestComponent
@Tag(name = Api.DEPLOYMENTS)
@Produces(MediaType.APPLICATION_JSON)
public class BuildLogResource {

    private final ShowDeployments deployments;
    private final ReadBuildLog buildLog;
    private final EventStreams streams;

    @Inject
    public BuildLogResource(
            ShowDeployments deployments, ReadBuildLog buildLog, EventStreams streams) {
        this.deployments = deployments;
        this.buildLog = buildLog;
        this.streams = streams;
    }

    @GET
    @Needs(Permission.VIEW)
    @Operation(
            operationId = "buildLogs",
            summary = "Read what the build wrote",
            description = "As text/event-stream it goes on while the build runs.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
            {"workflow": "deployments logs"}""")
    @APIResponse(responseCode = "200", description = "The lines so far")
    public LogBody buildLogs(
            @Parameter(description = "Id of the deployment") @PathParam("deployment")
                    String deployment,
            @Context SecurityContext security) {
        return LogBody.of(
                new BuildLogFeed(buildLog, query(deployment, security), deployments).all());
    }

    @GET
    @Produces(EventStreams.MEDIA_TYPE)
    @Needs(Permission.VIEW)
    @Operation(hidden = true)
    public void followBuildLogs(
            @PathParam("deployment") String deployment,
            @HeaderParam("Last-Event-ID") @DefaultValue("") String lastEventId,
            @Context SseEventSink sink,
            @Context Sse sse,
            @Context SecurityContext security) {
        var feed = new BuildLogFeed(buildLog, query(deployment, security), deployments);
        streams.feed(security, sink, sse, lastEventId, feed);
    }

    private static BeginLooking.Query query(String deployment, SecurityContext security) {
        var caller = callerOf(security);
        return new BeginLooking.Query(
                caller.organization(), caller.actor(), DeploymentAnswers.id(deployment));
    }
}
