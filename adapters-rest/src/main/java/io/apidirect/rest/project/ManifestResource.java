package io.apidirect.rest.project;

import io.apidirect.domain.identity.Permission;
import io.apidirect.manifest.Manifest;
import io.apidirect.manifest.ManifestProblem;
import io.apidirect.manifest.ManifestResult;
import io.apidirect.rest.shared.Api;
import io.apidirect.rest.shared.Needs;
import io.apidirect.rest.shared.Public;
import io.apidirect.rest.shared.RestComponent;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The manifest {@code apidirect.yaml}: what it may say, and what is wrong with one. */
@Path("")
@RestComponent
@Tag(name = Api.PROJECTS)
public class ManifestResource {

    private static final String SCHEMA_JSON = "application/schema+json";

    @POST
    @Path("manifest-validations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Needs(Permission.VIEW)
    @Operation(
            operationId = "validateManifest",
            summary = "Check a manifest",
            description = "Names every problem at once, with line and remedy; none means valid.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
                    {"none": "apidirect manifest validate reads the file itself, without the server"}""")
    @APIResponse(responseCode = "200", description = "Its problems")
    public ValidationBody validate(ManifestBody body) {
        return switch (Manifest.read(body.manifest())) {
            case ManifestResult.Valid _ -> new ValidationBody(List.of());
            case ManifestResult.Invalid(var problems) ->
                    new ValidationBody(problems.stream().map(ProblemBody::of).toList());
        };
    }

    @GET
    @Path("manifest-schema")
    @Public
    @SecurityRequirements
    @Produces(SCHEMA_JSON)
    @Operation(
            operationId = "manifestSchema",
            summary = "Print the JSON Schema of the manifest",
            description = "For editors that complete and check apidirect.yaml.")
    @Extension(name = "x-cli", parseValue = true, value = "{\"command\": \"manifest schema\"}")
    @APIResponse(
            responseCode = "200",
            description = "The schema",
            content = @Content(mediaType = SCHEMA_JSON, schema = @Schema(type = SchemaType.STRING)))
    public String schema() {
        return Manifest.schema();
    }

    @Schema(name = "ValidateManifestRequest")
    public record ManifestBody(
            @Schema(description = "The text of apidirect.yaml") @NotNull String manifest) {}

    @Schema(name = "ManifestValidation")
    public record ValidationBody(
            @Schema(description = "In the order of the text; empty for a valid manifest")
                    List<ProblemBody> problems) {}

    @Schema(name = "ManifestProblem", description = "One fault of a manifest")
    public record ProblemBody(
            @Schema(description = "Counted from 1") int line,
            @Schema(description = "Counted from 1") int column,
            @Schema(description = "JSON pointer of the setting; empty for the whole file")
                    String pointer,
            String message,
            @Schema(description = "What to write instead") String fix) {

        static ProblemBody of(ManifestProblem problem) {
            return new ProblemBody(
                    problem.line(),
                    problem.column(),
                    problem.pointer(),
                    problem.message(),
                    problem.fix());
        }
    }
}
