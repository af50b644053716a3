package io.apidirect.rest.deployment;

import static io.apidirect.rest.shared.CallerSecurity.callerOf;

import io.apidirect.application.deployment.ShowRunningEnvironment;
import io.apidirect.application.project.EnvironmentPath;
import io.apidirect.domain.deployment.Release;
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
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The releases of an environment. */
@Path("projects/{project}/environments/{environment}/releases")
@RestComponent
@Tag(name = Api.DEPLOYMENTS)
@Produces(MediaType.APPLICATION_JSON)
public class ReleaseResource {

    private final ShowRunningEnvironment environments;

    @Inject
    public ReleaseResource(ShowRunningEnvironment environments) {
        this.environments = environments;
    }

    @GET
    @Needs(Permission.VIEW)
    @Operation(
            operationId = "listReleases",
            summary = "List the releases of an environment",
            description =
                    "The 50 newest that went live; those whose stacks still stand can be rolled back to.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
            {"command": "releases list", "aliases": ["ls"],
             "columns": ["release", "serving", "liveSince", "deployment", "sourceDigest"],
             "empty": "apidirect deploy"}""")
    @APIResponse(responseCode = "200", description = "Newest first")
    public ReleaseListBody list(
            @Parameter(description = "Name or id of the project") @PathParam("project")
                    String project,
            @Parameter(description = "Name or id of the environment") @PathParam("environment")
                    String environment,
            @Context SecurityContext security) {
        var stands = environments.show(query(project, environment, security)).stands();
        int serving = stands.serving().map(Release::number).orElse(0);
        return new ReleaseListBody(
                stands.releases().stream()
                        .sorted(Comparator.comparing(Release::number).reversed())
                        .map(release -> ReleaseBody.of(release, serving))
                        .toList());
    }

    @Schema(name = "Release", description = "A version that served once and can serve again")
    record ReleaseBody(
            @Schema(examples = "r3") String release,
            boolean serving,
            Instant liveSince,
            String deployment,
            String sourceDigest) {

        static ReleaseBody of(Release release, int serving) {
            return new ReleaseBody(
                    ReleaseNames.of(release.number()),
                    release.number() == serving,
                    release.liveSince(),
                    release.deployment().text(),
                    release.settings().source().value());
        }
    }

    @Schema(name = "ReleaseList")
    record ReleaseListBody(List<ReleaseBody> items) {}

    private static ShowRunningEnvironment.Query query(
            String project, String environment, SecurityContext security) {
        var caller = callerOf(security);
        return new ShowRunningEnvironment.Query(
                caller.actor(), new EnvironmentPath(caller.organization(), project, environment));
    }
}
