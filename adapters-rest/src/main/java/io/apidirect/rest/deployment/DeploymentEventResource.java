package io.apidirect.rest.deployment;

import static io.apidirect.rest.shared.CallerSecurity.callerOf;

import io.apidirect.application.deployment.ShowDeployments;
import io.apidirect.domain.deployment.ProgressLine;
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
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The story of a deployment: what happened, step by step. */
@Path("deployments/{deployment}/events")
@RestComponent
@Tag(name = Api.DEPLOYMENTS)
public class DeploymentEventResource {

    private final ShowDeployments deployments;
    private final EventStreams streams;

    @Inject
    public DeploymentEventResource(ShowDeployments deployments, EventStreams streams) {
        this.deployments = deployments;
        this.streams = streams;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Needs(Permission.VIEW)
    @Operation(
            operationId = "deploymentEvents",
            summary = "Follow a deployment",
            description =
                    "Server-sent events, from the beginning or after Last-Event-ID; ends with the deployment.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
            {"workflow": "deployments watch"}""")
    @APIResponse(
            responseCode = "200",
            description = "The events",
            content =
                    @Content(
                            mediaType = "text/event-stream",
                            schema = @Schema(implementation = EventBody.class)))
    public void events(
            @Parameter(description = "Id of the deployment") @PathParam("deployment")
                    String deployment,
            @HeaderParam("Last-Event-ID") @DefaultValue("") String lastEventId,
            @Context SseEventSink sink,
            @Context Sse sse,
            @Context SecurityContext security) {
        var organization = callerOf(security).organization();
        var id = DeploymentAnswers.id(deployment);
        streams.feed(
                security,
                sink,
                sse,
                lastEventId,
                after ->
                        batch(
                                deployments.lines(
                                        new ShowDeployments.Lines(
                                                organization, id, after, MOST_EVENTS))));
    }

    private static EventStreams.Batch batch(ShowDeployments.Story story) {
        var events =
                story.lines().stream()
                        .map(
                                line ->
                                        new EventStreams.LiveEvent(
                                                line.sequence(), "progress", EventBody.of(line)))
                        .toList();
        return new EventStreams.Batch(events, story.isOver());
    }

    private static final int MOST_EVENTS = 500;

    @Schema(name = "DeploymentEvent", description = "Something that happened")
    record EventBody(
            @Schema(examples = "service-stack") String step,
            @Schema(description = "The resource, image or check") String resource,
            @Schema(examples = "CREATE_COMPLETE") String status,
            String message,
            Instant at) {

        static EventBody of(ProgressLine.Numbered numbered) {
            var line = numbered.line();
            return new EventBody(
                    line.step().slug(), line.subject(), line.status(), line.message(), line.at());
        }
    }
}
