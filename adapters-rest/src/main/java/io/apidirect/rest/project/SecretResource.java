package io.apidirect.rest.project;

import static io.apidirect.rest.shared.CallerSecurity.callerOf;

import io.apidirect.application.project.PutSecret;
import io.apidirect.application.project.RemoveSecret;
import io.apidirect.application.project.ShowEnvironment;
import io.apidirect.domain.identity.Permission;
import io.apidirect.domain.project.Environment;
import io.apidirect.rest.shared.Api;
import io.apidirect.rest.shared.Needs;
import io.apidirect.rest.shared.RestComponent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The secrets of an environment: names and places, never values. */
@Path("projects/{project}/environments/{environment}/secrets")
@RestComponent
@Tag(name = Api.PROJECTS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SecretResource {

    private static final String NAME = "Name of the secret";

    private final ShowEnvironment show;
    private final PutSecret put;
    private final RemoveSecret remove;

    @Inject
    public SecretResource(ShowEnvironment show, PutSecret put, RemoveSecret remove) {
        this.show = show;
        this.put = put;
        this.remove = remove;
    }

    @GET
    @Needs(Permission.VIEW)
    @Operation(
            operationId = "listSecrets",
            summary = "List secrets, without their values",
            description = "The values rest in the Secrets Manager of your AWS account.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
                    {"command": "secrets list", "aliases": ["ls"], "columns": ["name", "setAt", "arn"],
                     "empty": "apidirect secrets set DATABASE_PASSWORD"}""")
    @APIResponse(responseCode = "200", description = "All of them, by name")
    public SecretListBody list(
            @Parameter(description = ProjectResource.PROJECT) @PathParam("project") String project,
            @Parameter(description = EnvironmentResource.ENVIRONMENT) @PathParam("environment")
                    String environment,
            @Context SecurityContext security) {
        var path = EnvironmentResource.path(project, environment, security);
        var found = show.show(new ShowEnvironment.Query(path));
        return new SecretListBody(secrets(found).toList(), null);
    }

    @PUT
    @Path("{secret}")
    @Needs(Permission.MANAGE_PROJECTS)
    @Operation(
            operationId = "setSecret",
            summary = "Set a secret in your AWS account",
            description =
                    "The value goes straight to the Secrets Manager of the linked account; the"
                            + " platform keeps its name and ARN only. The API sees it from the next"
                            + " deployment on.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
                    {"command": "secrets set", "arguments": ["secret"], "secret": ["value"],
                     "columns": ["name", "setAt", "arn"],
                     "done": "Set {name} in your AWS account.", "next": "apidirect deploy",
                     "examples": ["apidirect secrets set DATABASE_PASSWORD"]}""")
    @APIResponse(responseCode = "200", description = "The secret, without its value")
    public SecretBody set(
            @Parameter(description = ProjectResource.PROJECT) @PathParam("project") String project,
            @Parameter(description = EnvironmentResource.ENVIRONMENT) @PathParam("environment")
                    String environment,
            @Parameter(description = NAME) @PathParam("secret") String secret,
            SecretValueBody body,
            @Context SecurityContext security) {
        var path = EnvironmentResource.path(project, environment, security);
        var command = PutSecret.Command.of(path, callerOf(security).actor(), secret, body.value());
        return secrets(put.put(command))
                .filter(stored -> stored.name().equals(secret))
                .findFirst()
                .orElseThrow();
    }

    @DELETE
    @Path("{secret}")
    @Needs(Permission.MANAGE_PROJECTS)
    @Operation(
            operationId = "removeSecret",
            summary = "Delete a secret in your AWS account",
            description = "At once and for good; AWS keeps no copy.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
                    {"command": "secrets remove", "aliases": ["rm"], "confirm": "ask",
                     "question": "Delete the secret {secret} for good?",
                     "done": "Removed {secret}."}""")
    @APIResponse(responseCode = "204", description = "Removed")
    public void remove(
            @Parameter(description = ProjectResource.PROJECT) @PathParam("project") String project,
            @Parameter(description = EnvironmentResource.ENVIRONMENT) @PathParam("environment")
                    String environment,
            @Parameter(description = NAME) @PathParam("secret") String secret,
            @Context SecurityContext security) {
        var path = EnvironmentResource.path(project, environment, security);
        remove.remove(new RemoveSecret.Command(path, callerOf(security).actor(), secret));
    }

    private static Stream<SecretBody> secrets(Environment.Snapshot environment) {
        return environment.secrets().entrySet().stream()
                .map(
                        entry ->
                                new SecretBody(
                                        entry.getKey().value(),
                                        entry.getValue().arn(),
                                        entry.getValue().setAt()));
    }

    @Schema(name = "Secret", description = "A secret that the API sees; its value is not here")
    public record SecretBody(
            @Schema(examples = "DATABASE_PASSWORD") String name,
            @Schema(description = "Where the value rests, in your account") String arn,
            @Schema(description = "When a value was last set") Instant setAt) {}

    @Schema(name = "SetSecretRequest")
    public record SecretValueBody(
            @Schema(description = "At most 16384 bytes of text; never answered again") @NotNull
                    String value) {

        @Override
        public String toString() {
            return "SecretValueBody[masked]";
        }
    }

    @Schema(name = "SecretList")
    public record SecretListBody(
            List<SecretBody> items,
            @Schema(description = "Always absent: one page holds all") @Nullable String next) {}
}
