package io.apidirect.rest.identity;

import io.apidirect.application.identity.OpenedSession;
import io.apidirect.application.identity.SignUp;
import io.apidirect.rest.shared.Api;
import io.apidirect.rest.shared.Public;
import io.apidirect.rest.shared.RestComponent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Opens accounts. */
@Path("sign-ups")
@RestComponent
@Tag(name = Api.IDENTITY)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SignUpResource {

    private final SignUp signUp;
    private final SessionTokens tokens;

    @Inject
    public SignUpResource(SignUp signUp, SessionTokens tokens) {
        this.signUp = signUp;
        this.tokens = tokens;
    }

    @POST
    @Public
    @InTurn
    @SecurityRequirements
    @Operation(
            operationId = "signUp",
            summary = "Sign up with an organisation",
            description =
                    "Opens an account whose owner is logged in at once. From one address only so"
                            + " many are taken in an hour; then 429 with Retry-After.")
    @Extension(name = "x-cli", parseValue = true, value = "{\"workflow\": \"signup\"}")
    @APIResponse(
            responseCode = "201",
            description = "Signed up and logged in",
            content = @Content(schema = @Schema(implementation = SignedUpBody.class)))
    public Response signUp(SignUpBody body) {
        var command = new SignUp.Command(body.email(), body.password(), body.organizationName());
        var session = signUp.signUp(command);
        return Response.status(Response.Status.CREATED)
                .entity(SignedUpBody.of(session, SessionBody.of(session, tokens)))
                .build();
    }

    @Schema(name = "SignUpRequest")
    public record SignUpBody(
            @Schema(description = "Your e-mail address", examples = "ada@example.com") @NotNull
                    String email,
            @Schema(description = "At least 12 characters", format = "password") @NotNull
                    String password,
            @Schema(description = "What your organisation is called") @NotNull
                    String organizationName) {}

    @Schema(name = "SignedUp", description = "A new account, logged in")
    public record SignedUpBody(
            @Schema(description = "Id of the user") String user,
            @Schema(description = "Id of the organisation") String organization,
            @Schema(description = "Goes into the Authorization header") String accessToken,
            @Schema(description = "Prolongs the session, once") String refreshToken,
            @Schema(description = "Seconds until the access token ends") long expiresIn,
            @Schema(description = "Always Bearer") String tokenType) {

        static SignedUpBody of(OpenedSession session, SessionBody tokens) {
            return new SignedUpBody(
                    session.user().text(),
                    session.organization().text(),
                    tokens.accessToken(),
                    tokens.refreshToken(),
                    tokens.expiresIn(),
                    tokens.tokenType());
        }
    }
}
