package io.apidirect.rest.project;

import static io.apidirect.rest.shared.CallerSecurity.callerOf;

import io.apidirect.application.project.ConfigureEnvironment;
import io.apidirect.application.project.CreateEnvironment;
import io.apidirect.application.project.DeleteEnvironment;
import io.apidirect.application.project.EnvironmentPath;
import io.apidirect.application.project.ListEnvironments;
import io.apidirect.application.project.ShowEnvironment;
import io.apidirect.domain.identity.Permission;
import io.apidirect.domain.project.Environment;
import io.apidirect.rest.shared.Api;
import io.apidirect.rest.shared.Cursors;
import io.apidirect.rest.shared.EntityTags;
import io.apidirect.rest.shared.Needs;
import io.apidirect.rest.shared.Paging;
import io.apidirect.rest.shared.RestComponent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The environments of a project. */
@Path("projects/{project}/environments")
@RestComponent
@Tag(name = Api.PROJECTS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EnvironmentResource {

    static final String ENVIRONMENT = "Name or id of the environment";

    private final CreateEnvironment create;
    private final ConfigureEnvironment configure;
    private final DeleteEnvironment delete;
    private final ListEnvironments list;
    private final ShowEnvironment show;
    private final Cursors cursors;

    @Inject
    public EnvironmentResource(
            CreateEnvironment create,
            ConfigureEnvironment configure,
            DeleteEnvironment delete,
            ListEnvironments list,
            ShowEnvironment show,
            Cursors cursors) {
        this.create = create;
        this.configure = configure;
        this.delete = delete;
        this.list = list;
        this.show = show;
        this.cursors = cursors;
    }

    @GET
    @Needs(Permission.VIEW)
    @Operation(operationId = "listEnvironments", summary = "List the environments of a project")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
                    {"command": "environments list", "aliases": ["ls"],
                     "columns": ["id", "name", "profile", "region", "accountLink"],
                     "empty": "apidirect environments create dev --project {project} --profile dev --account-link LINK"}""")
    @APIResponse(responseCode = "200", description = "A page, newest first")
    public EnvironmentBody.ListBody list(
            @Parameter(description = ProjectResource.PROJECT) @PathParam("project") String project,
            @BeanParam Paging paging,
            @Context SecurityContext security) {
        var organization = callerOf(security).organization();
        var page =
                list.list(
                        new ListEnvironments.Query(organization, project, cursors.request(paging)));
        return new EnvironmentBody.ListBody(
                page.items().stream().map(EnvironmentBody::of).toList(), cursors.next(page));
    }

    @POST
    @Needs(Permission.MANAGE_PROJECTS)
    @Operation(
            operationId = "createEnvironment",
            summary = "Create an environment",
            description = "Nothing is made on AWS until the first deployment.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
                    {"command": "environments create", "arguments": ["name"],
                     "columns": ["id", "name", "project", "profile", "accountLink", "region"],
                     "done": "Created the environment {name} of {project}.",
                     "next": "apidirect plan --project {project} --environment {name}",
                     "examples": ["apidirect environments create prod --profile prod --account-link aws-123456789012"]}""")
    @APIResponse(
            responseCode = "201",
            description = "The environment",
            content = @Content(schema = @Schema(implementation = EnvironmentBody.class)))
    public Response create(
            @Parameter(description = ProjectResource.PROJECT) @PathParam("project") String project,
            CreateBody body,
            @Context SecurityContext security) {
        var caller = callerOf(security);
        var environment =
                create.create(
                        new CreateEnvironment.Command(
                                caller.organization(),
                                caller.actor(),
                                project,
                                body.name(),
                                body.profile(),
                                body.accountLink(),
                                Optional.ofNullable(body.region())));
        var place =
                "projects/%s/environments/%s"
                        .formatted(environment.projectSlug(), environment.slug());
        return answer(Response.created(URI.create(place)), environment);
    }

    @GET
    @Path("{environment}")
    @Needs(Permission.VIEW)
    @Operation(operationId = "showEnvironment", summary = "Show an environment")
    @Extension(name = "x-cli", parseValue = true, value = "{\"command\": \"environments show\"}")
    @APIResponse(
            responseCode = "200",
            description = "The environment",
            headers = @Header(name = "ETag", description = "Its version, for If-Match"),
            content = @Content(schema = @Schema(implementation = EnvironmentBody.class)))
    public Response show(
            @Parameter(description = ProjectResource.PROJECT) @PathParam("project") String project,
            @Parameter(description = ENVIRONMENT) @PathParam("environment") String environment,
            @Context SecurityContext security) {
        return answer(Response.ok(), find(path(project, environment, security)));
    }

    @PATCH
    @Path("{environment}")
    @Consumes({ProjectResource.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Needs(Permission.MANAGE_PROJECTS)
    @Operation(
            operationId = "changeEnvironment",
            summary = "Change an environment",
            description =
                    "Takes effect with the next deployment. Account and region change only while"
                            + " nothing runs.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
                    {"command": "environments change",
                     "columns": ["id", "name", "project", "profile", "accountLink", "region"],
                     "done": "Changed the environment {name} of {project}.",
                     "examples": ["apidirect environments change staging --profile prod"]}""")
    @APIResponse(
            responseCode = "200",
            description = "The environment",
            headers = @Header(name = "ETag", description = "Its new version"),
            content = @Content(schema = @Schema(implementation = EnvironmentBody.class)))
    public Response change(
            @Parameter(description = ProjectResource.PROJECT) @PathParam("project") String project,
            @Parameter(description = ENVIRONMENT) @PathParam("environment") String environment,
            @Parameter(
                            name = "If-Match",
                            in = ParameterIn.HEADER,
                            required = true,
                            description = ProjectResource.IF_MATCH)
                    @HeaderParam("If-Match")
                    @Nullable String ifMatch,
            ChangeBody body,
            @Context SecurityContext security) {
        var path = path(project, environment, security);
        EntityTags.require(ifMatch, find(path).version());
        var changed =
                configure.configure(
                        new ConfigureEnvironment.Command(
                                path,
                                callerOf(security).actor(),
                                EntityTags.expected(ifMatch),
                                Optional.ofNullable(body.profile()),
                                Optional.ofNullable(body.accountLink()),
                                Optional.ofNullable(body.region())));
        return answer(Response.ok(), changed);
    }

    @DELETE
    @Path("{environment}")
    @Needs(Permission.MANAGE_PROJECTS)
    @Operation(
            operationId = "deleteEnvironment",
            summary = "Delete an environment that does not run",
            description = "Its secrets in the AWS account are deleted right afterwards.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
                    {"command": "environments delete", "confirm": "ask",
                     "question": "Delete the environment {environment} and its secrets?",
                     "done": "Deleted the environment {environment}."}""")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(
            @Parameter(description = ProjectResource.PROJECT) @PathParam("project") String project,
            @Parameter(description = ENVIRONMENT) @PathParam("environment") String environment,
            @Context SecurityContext security) {
        var path = path(project, environment, security);
        delete.delete(new DeleteEnvironment.Command(path, callerOf(security).actor()));
    }

    static EnvironmentPath path(String project, String environment, SecurityContext security) {
        return new EnvironmentPath(callerOf(security).organization(), project, environment);
    }

    private Environment.Snapshot find(EnvironmentPath path) {
        return show.show(new ShowEnvironment.Query(path));
    }

    private static Response answer(
            Response.ResponseBuilder builder, Environment.Snapshot environment) {
        return builder.entity(EnvironmentBody.of(environment))
                .header(HttpHeaders.ETAG, EntityTags.of(environment.version()))
                .build();
    }

    @Schema(name = "CreateEnvironmentRequest")
    public record CreateBody(
            @Schema(
                            description = "1 to 12 lower-case letters, digits and single hyphens",
                            examples = "prod")
                    @NotNull
                    String name,
            @Schema(
                            description = "Chooses the defaults of all settings",
                            enumeration = {"dev", "staging", "prod"})
                    @NotNull
                    String profile,
            @Schema(description = "Name or id of a verified account link") @NotNull
                    String accountLink,
            @Schema(description = "AWS region; only the link's own, which it is if not given")
                    @Nullable String region) {}

    @Schema(name = "ChangeEnvironmentRequest")
    public record ChangeBody(
            @Schema(
                            description = "Chooses the defaults of all settings",
                            enumeration = {"dev", "staging", "prod"})
                    @Nullable String profile,
            @Schema(description = "Name or id of a verified account link")
                    @Nullable String accountLink,
            @Schema(description = "AWS region; only the link's own") @Nullable String region) {}
}
