package io.apidirect.rest.identity;

import io.apidirect.rest.shared.Api;
import io.apidirect.rest.shared.Public;
import io.apidirect.rest.shared.RestComponent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public keys of session tokens. */
@Path("tokens/jwks")
@RestComponent
@Tag(name = Api.IDENTITY)
@Produces(MediaType.APPLICATION_JSON)
public class JwksResource {

    private final SigningKeys keys;

    @Inject
    public JwksResource(SigningKeys keys) {
        this.keys = keys;
    }

    @GET
    @Public
    @SecurityRequirements
    @Operation(
            operationId = "jwks",
            summary = "The public keys of session tokens",
            description = "A JSON Web Key Set (RFC 7517).")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value = "{\"none\": \"read by servers that verify tokens\"}")
    @APIResponse(
            responseCode = "200",
            description = "The key set",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT)))
    public Response jwks() {
        return Response.ok(keys.publicSet())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .build();
    }
}
