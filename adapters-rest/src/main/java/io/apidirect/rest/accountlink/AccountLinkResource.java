package io.apidirect.rest.accountlink;

import static io.apidirect.rest.shared.CallerSecurity.callerOf;

import io.apidirect.application.accountlink.BeginVerification;
import io.apidirect.application.accountlink.RequestAccountLink;
import io.apidirect.application.accountlink.RevokeAccountLink;
import io.apidirect.application.accountlink.VerifyAccountLink;
import io.apidirect.domain.identity.Permission;
import io.apidirect.rest.shared.Api;
import io.apidirect.rest.shared.Needs;
import io.apidirect.rest.shared.Paging;
import io.apidirect.rest.shared.RestComponent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Links to AWS accounts. */
@Path("account-links")
@RestComponent
@Tag(name = Api.ACCOUNT_LINKS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AccountLinkResource {

    private static final String ID = "Id or name of the account link";

    private final RequestAccountLink request;
    private final VerifyAccountLink verify;
    private final RevokeAccountLink revoke;
    private final AccountLinkReading reading;

    @Inject
    public AccountLinkResource(
            RequestAccountLink request,
            VerifyAccountLink verify,
            RevokeAccountLink revoke,
            AccountLinkReading reading) {
        this.request = request;
        this.verify = verify;
        this.revoke = revoke;
        this.reading = reading;
    }

    @GET
    @Needs(Permission.VIEW)
    @Operation(operationId = "listAccountLinks", summary = "List the linked AWS accounts")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
                    {"command": "aws links", "aliases": ["list", "ls"],
                     "columns": ["id", "name", "awsAccountId", "region", "status", "lastVerifiedAt"],
                     "empty": "apidirect aws link --aws-account-id 123456789012 --region eu-west-1"}\
                    """)
    @APIResponse(responseCode = "200", description = "A page, newest first")
    public AccountLinkBody.ListBody list(
            @BeanParam Paging paging, @Context SecurityContext security) {
        return reading.list(callerOf(security).organization(), paging);
    }

    @POST
    @Needs(Permission.MANAGE_ACCOUNT_LINKS)
    @Operation(
            operationId = "requestAccountLink",
            summary = "Link an AWS account",
            description =
                    "Makes a link with its own External ID. Nothing happens in the account until"
                            + " you create the stack that the answer describes; then verify the"
                            + " link.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
                    {"command": "aws link", "columns": ["id", "name", "awsAccountId", "region",
                       "status", "externalId", "quickCreateUrl", "cliCommand"],
                     "done": "Asked for the link {name}. Now create its stack in the AWS account: run the CLI command above with your AWS credentials, or open the quick create URL if there is one.",
                     "next": "apidirect aws verify {name}",
                     "examples": ["apidirect aws link --aws-account-id 123456789012 --region eu-west-1"]}\
                    """)
    @APIResponse(
            responseCode = "201",
            description = "The link, pending",
            content = @Content(schema = @Schema(implementation = AccountLinkBody.class)))
    public Response request(LinkBody body, @Context SecurityContext security) {
        var caller = callerOf(security);
        var link =
                request.request(
                        new RequestAccountLink.Command(
                                caller.organization(),
                                caller.actor(),
                                Optional.ofNullable(body.name()),
                                body.awsAccountId(),
                                body.region()));
        return Response.created(URI.create("account-links/" + link.id()))
                .entity(reading.body(link))
                .build();
    }

    @GET
    @Path("{accountLink}")
    @Needs(Permission.VIEW)
    @Operation(
            operationId = "showAccountLink",
            summary = "Show a linked AWS account",
            description = "With everything needed to create or update its stack.")
    @Extension(name = "x-cli", parseValue = true, value = "{\"command\": \"aws show\"}")
    @APIResponse(responseCode = "200", description = "The link")
    public AccountLinkBody show(
            @Parameter(description = ID) @PathParam("accountLink") String accountLink,
            @Context SecurityContext security) {
        return reading.show(callerOf(security).organization(), accountLink);
    }

    @POST
    @Path("{accountLink}/verification")
    @Consumes(MediaType.WILDCARD)
    @Needs(Permission.MANAGE_ACCOUNT_LINKS)
    @Operation(
            operationId = "verifyAccountLink",
            summary = "Verify a linked AWS account",
            description =
                    "Assumes the link's roles the right way and the wrong ways: with the External"
                            + " ID, with wrong ones and with none. The problem names what is wrong"
                            + " in the account and how to mend it.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
                    {"command": "aws verify",
                     "columns": ["name", "awsAccountId", "region", "status", "rotation", "rotationStep"],
                     "done": "{name} is verified. What the account should switch on besides: apidirect aws checks {name}", "next": "{nextStep}",
                     "examples": ["apidirect aws verify aws-123456789012"]}\
                    """)
    @APIResponse(responseCode = "200", description = "The link, verified")
    public AccountLinkBody verify(
            @Parameter(description = ID) @PathParam("accountLink") String accountLink,
            @Context SecurityContext security) {
        var caller = callerOf(security);
        return reading.body(
                verify.verify(
                        new BeginVerification.Command(
                                caller.organization(), caller.actor(), accountLink)));
    }

    @POST
    @Path("{accountLink}/revocation")
    @Consumes(MediaType.WILDCARD)
    @Needs(Permission.MANAGE_ACCOUNT_LINKS)
    @Operation(
            operationId = "revokeAccountLink",
            summary = "Give a linked AWS account up",
            description =
                    "The platform stops using the account. What runs there goes on running. Delete"
                            + " the link's stack to close the door from your side.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
                    {"command": "aws revoke", "confirm": "ask",
                     "question": "Revoke the account link {accountLink}?",
                     "columns": ["name", "awsAccountId", "status"],
                     "done": "{name} is revoked.",
                     "next": "aws cloudformation delete-stack --stack-name {stackName} --region {region}"}\
                    """)
    @APIResponse(responseCode = "200", description = "The link, revoked")
    public AccountLinkBody revoke(
            @Parameter(description = ID) @PathParam("accountLink") String accountLink,
            @Context SecurityContext security) {
        var caller = callerOf(security);
        caller.requireSession("An access token gives no AWS account up");
        return reading.body(
                revoke.revoke(
                        new RevokeAccountLink.Command(
                                caller.organization(), caller.actor(), accountLink)));
    }

    @Schema(name = "RequestAccountLinkRequest")
    public record LinkBody(
            @Schema(description = "Number of the AWS account, 12 digits", examples = "123456789012")
                    @NotNull
                    String awsAccountId,
            @Schema(
                            description = "Where the link's stack and the deployments shall live",
                            examples = "eu-west-1")
                    @NotNull
                    String region,
            @Schema(description = "What to call it; aws-<account> if not given")
                    @Nullable String name) {}
}
