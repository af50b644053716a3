package io.apidirect.rest.project;

import static io.apidirect.rest.shared.CallerSecurity.callerOf;

import io.apidirect.application.project.ChangeProject;
import io.apidirect.application.project.CreateProject;
import io.apidirect.application.project.DeleteProject;
import io.apidirect.application.project.ListProjects;
import io.apidirect.application.project.ShowProject;
import io.apidirect.domain.identity.Permission;
import io.apidirect.domain.project.Project;
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
import java.util.Objects;
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

/** Projects. */
@Path("projects")
@RestComponent
@Tag(name = Api.PROJECTS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProjectResource {

    static final String MERGE_PATCH = "application/merge-patch+json";
    static final String PROJECT = "Name or id of the project";
    static final String IF_MATCH = "The ETag of what you saw";

    private final CreateProject create;
    private final ChangeProject change;
    private final DeleteProject delete;
    private final ListProjects list;
    private final ShowProject show;
    private final Cursors cursors;

    @Inject
    public ProjectResource(
            CreateProject create,
            ChangeProject change,
            DeleteProject delete,
            ListProjects list,
            ShowProject show,
            Cursors cursors) {
        this.create = create;
        this.change = change;
        this.delete = delete;
        this.list = list;
        this.show = show;
        this.cursors = cursors;
    }

    @GET
    @Needs(Permission.VIEW)
    @Operation(operationId = "listProjects", summary = "List projects")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
                    {"command": "projects list", "aliases": ["ls"],
                     "columns": ["id", "name", "description", "createdAt"],
                     "empty": "apidirect init my-api, or without files: apidirect projects create my-api"}""")
    @APIResponse(responseCode = "200", description = "A page, newest first")
    public ProjectBody.ListBody list(@BeanParam Paging paging, @Context SecurityContext security) {
        var page =
                list.list(
                        new ListProjects.Query(
                                callerOf(security).organization(), cursors.request(paging)));
        return new ProjectBody.ListBody(
                page.items().stream().map(ProjectBody::of).toList(), cursors.next(page));
    }

    @POST
    @Needs(Permission.MANAGE_PROJECTS)
    @Operation(operationId = "createProject", summary = "Create a project")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
                    {"command": "projects create", "arguments": ["name"],
                     "done": "Created the project {name}.",
                     "next": "apidirect environments create dev --project {name} --profile dev --account-link LINK",
                     "examples": ["apidirect projects create my-api"]}""")
    @APIResponse(
            responseCode = "201",
            description = "The project",
            content = @Content(schema = @Schema(implementation = ProjectBody.class)))
    public Response create(CreateBody body, @Context SecurityContext security) {
        var caller = callerOf(security);
        var description = Objects.requireNonNullElse(body.description(), "");
        var project =
                create.create(
                        new CreateProject.Command(
                                caller.organization(), caller.actor(), body.name(), description));
        return answer(Response.created(URI.create("projects/" + project.slug())), project);
    }

    @GET
    @Path("{project}")
    @Needs(Permission.VIEW)
    @Operation(operationId = "showProject", summary = "Show a project")
    @Extension(name = "x-cli", parseValue = true, value = "{\"command\": \"projects show\"}")
    @APIResponse(
            responseCode = "200",
            description = "The project",
            headers = @Header(name = "ETag", description = "Its version, for If-Match"),
            content = @Content(schema = @Schema(implementation = ProjectBody.class)))
    public Response show(
            @Parameter(description = PROJECT) @PathParam("project") String project,
            @Context SecurityContext security) {
        return answer(Response.ok(), find(project, security));
    }

    @PATCH
    @Path("{project}")
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Needs(Permission.MANAGE_PROJECTS)
    @Operation(
            operationId = "changeProject",
            summary = "Change a project",
            description = "Its name is for life.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
                    {"command": "projects change", "done": "Changed the project {name}.",
                     "examples": ["apidirect projects change my-api --description \\"Orders and carts\\""]}""")
    @APIResponse(
            responseCode = "200",
            description = "The project",
            headers = @Header(name = "ETag", description = "Its new version"),
            content = @Content(schema = @Schema(implementation = ProjectBody.class)))
    public Response change(
            @Parameter(description = PROJECT) @PathParam("project") String project,
            @Parameter(
                            name = "If-Match",
                            in = ParameterIn.HEADER,
                            required = true,
                            description = IF_MATCH)
                    @HeaderParam("If-Match")
                    @Nullable String ifMatch,
            ChangeBody body,
            @Context SecurityContext security) {
        EntityTags.require(ifMatch, find(project, security).version());
        var caller = callerOf(security);
        var changed =
                change.change(
                        new ChangeProject.Command(
                                caller.organization(),
                                caller.actor(),
                                project,
                                EntityTags.expected(ifMatch),
                                Optional.ofNullable(body.description())));
        return answer(Response.ok(), changed);
    }

    @DELETE
    @Path("{project}")
    @Needs(Permission.MANAGE_PROJECTS)
    @Operation(operationId = "deleteProject", summary = "Delete a project without environments")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
                    {"command": "projects delete", "confirm": "ask",
                     "question": "Delete the project {project}?",
                     "done": "Deleted the project {project}."}""")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(
            @Parameter(description = PROJECT) @PathParam("project") String project,
            @Context SecurityContext security) {
        var caller = callerOf(security);
        delete.delete(new DeleteProject.Command(caller.organization(), caller.actor(), project));
    }

    private Project.Snapshot find(String project, SecurityContext security) {
        return show.show(new ShowProject.Query(callerOf(security).organization(), project));
    }

    private static Response answer(Response.ResponseBuilder builder, Project.Snapshot project) {
        return builder.entity(ProjectBody.of(project))
                .header(HttpHeaders.ETAG, EntityTags.of(project.version()))
                .build();
    }

    @Schema(name = "CreateProjectRequest")
    public record CreateBody(
            @Schema(
                            description = "2 to 20 lower-case letters, digits and single hyphens",
                            examples = "my-api")
                    @NotNull
                    String name,
            @Schema(description = "One line, at most 200 characters")
                    @Nullable String description) {}

    @Schema(name = "ChangeProjectRequest")
    public record ChangeBody(
            @Schema(description = "One line, at most 200 characters")
                    @Nullable String description) {}
}
