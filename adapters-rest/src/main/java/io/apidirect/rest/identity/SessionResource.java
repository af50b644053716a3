package io.apidirect.rest.identity;

import io.apidirect.application.identity.LogIn;
import io.apidirect.application.identity.LogOut;
import io.apidirect.application.identity.RefreshSession;
import io.apidirect.domain.identity.IdentityRule;
import io.apidirect.domain.shared.NotAuthenticated;
import io.apidirect.rest.shared.Api;
import io.apidirect.rest.shared.Public;
import io.apidirect.rest.shared.RestComponent;
import io.apidirect.rest.shared.TooEarly;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Login sessions: opened with a password, prolonged with a refresh token, ended by it. */
@Path("sessions")
@RestComponent
@Tag(name = Api.IDENTITY)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SessionResource {

    private final LogIn logIn;
    private final RefreshSession refresh;
    private final LogOut logOut;
    private final SessionTokens tokens;

    @Inject
    public SessionResource(
            LogIn logIn, RefreshSession refresh, LogOut logOut, SessionTokens tokens) {
        this.logIn = logIn;
        this.refresh = refresh;
        this.logOut = logOut;
        this.tokens = tokens;
    }

    @POST
    @Public
    @SecurityRequirements
    @Operation(
            operationId = "logIn",
            summary = "Log in",
            description =
                    "An unknown address and a wrong password get the same answer. After five"
                            + " failures each further one doubles the wait, up to 15 minutes.")
    @Extension(name = "x-cli", parseValue = true, value = "{\"workflow\": \"login\"}")
    @APIResponse(responseCode = "200", description = "Logged in")
    public SessionBody logIn(LogInBody body) {
        return switch (logIn.logIn(new LogIn.Command(body.email(), body.password()))) {
            case LogIn.Result.LoggedIn(var session) -> SessionBody.of(session, tokens);
            case LogIn.Result.Refused() ->
                    throw new NotAuthenticated("E-mail address or password is wrong.");
            case LogIn.Result.Blocked(var until) ->
                    throw new TooEarly(
                            IdentityRule.TOO_MANY_FAILED_LOGINS,
                            "Too many failed logins; the next attempt counts from " + until + ".",
                            until);
        };
    }

    @POST
    @Path("refresh")
    @Public
    @SecurityRequirements
    @Operation(
            operationId = "refreshSession",
            summary = "Prolong a session",
            description =
                    "Uses the refresh token up and answers the next one. A token that comes a second"
                            + " time ends the whole session.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value = "{\"none\": \"the CLI prolongs its session by itself\"}")
    @APIResponse(responseCode = "200", description = "Prolonged")
    public SessionBody refresh(RefreshTokenBody body) {
        return refresh.refresh(new RefreshSession.Command(body.refreshToken()))
                .map(session -> SessionBody.of(session, tokens))
                .orElseThrow(() -> new NotAuthenticated("The session has ended: log in again."));
    }

    @POST
    @Path("logout")
    @Public
    @SecurityRequirements
    @Operation(
            operationId = "logOut",
            summary = "Log out",
            description = "Ends the session and its access tokens at once.")
    @Extension(name = "x-cli", parseValue = true, value = "{\"workflow\": \"logout\"}")
    @APIResponse(responseCode = "204", description = "Logged out")
    public void logOut(RefreshTokenBody body) {
        logOut.logOut(new LogOut.Command(body.refreshToken()));
    }

    @Schema(name = "LogInRequest")
    public record LogInBody(
            @Schema(description = "Your e-mail address") @NotNull String email,
            @Schema(description = "Your password", format = "password") @NotNull String password) {}

    @Schema(name = "RefreshTokenRequest")
    public record RefreshTokenBody(
            @Schema(description = "The newest refresh token of the session") @NotNull
                    String refreshToken) {}
}
