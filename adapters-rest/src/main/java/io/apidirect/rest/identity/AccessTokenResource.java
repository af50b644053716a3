package io.apidirect.rest.identity;

import static io.apidirect.rest.shared.CallerSecurity.callerOf;

import io.apidirect.application.identity.IssueAccessToken;
import io.apidirect.application.identity.ListAccessTokens;
import io.apidirect.application.identity.RevokeAccessToken;
import io.apidirect.application.identity.ShowAccessToken;
import io.apidirect.domain.identity.AccessTokenId;
import io.apidirect.domain.identity.Permission;
import io.apidirect.domain.identity.Role;
import io.apidirect.domain.shared.Fault;
import io.apidirect.rest.shared.AnswersSecret;
import io.apidirect.rest.shared.Api;
import io.apidirect.rest.shared.Cursors;
import io.apidirect.rest.shared.Needs;
import io.apidirect.rest.shared.Paging;
import io.apidirect.rest.shared.PathIds;
import io.apidirect.rest.shared.RequestRefused;
import io.apidirect.rest.shared.RequestRule;
import io.apidirect.rest.shared.RestComponent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Personal access tokens. */
@Path("access-tokens")
@RestComponent
@Tag(name = Api.IDENTITY)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AccessTokenResource {

    private final IssueAccessToken issue;
    private final ListAccessTokens list;
    private final ShowAccessToken show;
    private final RevokeAccessToken revoke;
    private final Cursors cursors;

    @Inject
    public AccessTokenResource(
            IssueAccessToken issue,
            ListAccessTokens list,
            ShowAccessToken show,
            RevokeAccessToken revoke,
            Cursors cursors) {
        this.issue = issue;
        this.list = list;
        this.show = show;
        this.revoke = revoke;
        this.cursors = cursors;
    }

    @GET
    @Needs(Permission.VIEW)
    @Operation(
            operationId = "listAccessTokens",
            summary = "List access tokens",
            description = "An access token that asks sees only itself.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
                    {"command": "tokens list", "aliases": ["ls"],
                     "columns": ["id", "name", "role", "status", "expiresAt"],
                     "empty": "apidirect tokens create ci --role developer --expires-in-days 90"}""")
    @APIResponse(responseCode = "200", description = "A page, newest first")
    public AccessTokenBody.ListBody list(
            @BeanParam Paging paging, @Context SecurityContext security) {
        var query = new ListAccessTokens.Query(callerOf(security), cursors.request(paging));
        var page = list.list(query);
        return new AccessTokenBody.ListBody(
                page.items().stream().map(AccessTokenBody::of).toList(), cursors.next(page));
    }

    @POST
    @AnswersSecret
    @Needs(Permission.MANAGE_OWN_TOKENS)
    @Operation(
            operationId = "createAccessToken",
            summary = "Create an access token for automation",
            description =
                    "The token is shown once. Keep it in a secret store. Needs a login session: an"
                            + " access token cannot make another one.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
                    {"command": "tokens create", "arguments": ["name"],
                     "columns": ["id", "name", "role", "token", "expiresAt"],
                     "done": "Created token {name}. It is shown this once.",
                     "next": "APIDIRECT_TOKEN=TOKEN apidirect whoami",
                     "examples": ["apidirect tokens create ci --role developer --expires-in-days 90"]}""")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = AccessTokenBody.class)))
    public Response create(CreateAccessTokenBody body, @Context SecurityContext security) {
        var days = Optional.ofNullable(body.expiresInDays());
        var command =
                new IssueAccessToken.Command(callerOf(security), body.name(), body.asked(), days);
        var issued = issue.issue(command);
        return Response.created(URI.create("access-tokens/" + issued.token().id()))
                .entity(AccessTokenBody.of(issued))
                .build();
    }

    @GET
    @Path("{token}")
    @Needs(Permission.VIEW)
    @Operation(
            operationId = "showAccessToken",
            summary = "Show an access token",
            description = "An access token that asks sees only itself.")
    @Extension(name = "x-cli", parseValue = true, value = "{\"command\": \"tokens show\"}")
    @APIResponse(responseCode = "200", description = "The token, without its text")
    public AccessTokenBody show(
            @Parameter(description = "Id of the token") @PathParam("token") String token,
            @Context SecurityContext security) {
        var query = new ShowAccessToken.Query(callerOf(security), id(token));
        return AccessTokenBody.of(show.show(query));
    }

    @DELETE
    @Path("{token}")
    @Needs(Permission.MANAGE_OWN_TOKENS)
    @Operation(
            operationId = "revokeAccessToken",
            summary = "Revoke an access token",
            description =
                    "It stops working at once. Others' tokens need manage-members. An access token"
                            + " revokes only itself.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
                    {"command": "tokens revoke", "confirm": "ask",
                     "question": "Revoke token {token}?", "done": "Revoked {token}."}""")
    @APIResponse(responseCode = "204", description = "Revoked")
    public void revoke(
            @Parameter(description = "Id of the token") @PathParam("token") String token,
            @Context SecurityContext security) {
        revoke.revoke(new RevokeAccessToken.Command(callerOf(security), id(token)));
    }

    private static AccessTokenId id(String text) {
        return PathIds.the("access token", AccessTokenId.PREFIX, text, AccessTokenId::new);
    }

    @Schema(name = "CreateAccessTokenRequest")
    public record CreateAccessTokenBody(
            @Schema(description = "What the token is for") @NotNull String name,
            @Schema(
                            description = "What it may do at most; your own role if not given",
                            enumeration = {"owner", "admin", "developer", "viewer"})
                    @Nullable String role,
            @Schema(description = "Days until it ends", defaultValue = "90")
                    @Nullable Integer expiresInDays) {

        Optional<Role> asked() {
            return Optional.ofNullable(role).map(CreateAccessTokenBody::known);
        }

        private static Role known(String text) {
            return Role.parse(text)
                    .orElseThrow(
                            () -> {
                                var fault =
                                        new Fault(
                                                "/role",
                                                "must be owner, admin, developer or viewer");
                                return new RequestRefused(
                                        RequestRule.FIELDS_INVALID,
                                        "There is no role '%s'.".formatted(text),
                                        List.of(fault));
                            });
        }
    }
}
