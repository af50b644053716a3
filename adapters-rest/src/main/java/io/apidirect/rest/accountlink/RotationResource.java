package io.apidirect.rest.accountlink;

import static io.apidirect.rest.shared.CallerSecurity.callerOf;

import io.apidirect.application.accountlink.AbandonRotation;
import io.apidirect.application.accountlink.RotateExternalId;
import io.apidirect.domain.identity.Permission;
import io.apidirect.rest.shared.Api;
import io.apidirect.rest.shared.Needs;
import io.apidirect.rest.shared.RestComponent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rotation of a link's External ID. */
@Path("account-links/{accountLink}/rotation")
@RestComponent
@Tag(name = Api.ACCOUNT_LINKS)
@Produces(MediaType.APPLICATION_JSON)
public class RotationResource {

    private static final String ID = "Id or name of the account link";

    private final RotateExternalId rotate;
    private final AbandonRotation abandon;
    private final AccountLinkReading reading;

    @Inject
    public RotationResource(
            RotateExternalId rotate, AbandonRotation abandon, AccountLinkReading reading) {
        this.rotate = rotate;
        this.abandon = abandon;
        this.reading = reading;
    }

    @POST
    @Needs(Permission.MANAGE_ACCOUNT_LINKS)
    @Operation(
            operationId = "rotateExternalId",
            summary = "Replace the External ID of a linked AWS account",
            description =
                    "Issues a new External ID beside the one in use. Update the link's stack as the"
                            + " answer says, which lets both in, and verify the link: from then on the"
                            + " new one is used. Update the stack and verify once more, which shuts the"
                            + " old one out. Deployments go on meanwhile. Asking again changes nothing.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
                    {"command": "aws rotate",
                     "columns": ["name", "awsAccountId", "status", "rotation", "rotationStep", "cliCommand"],
                     "done": "A new External ID for {name} waits to be let in: run the CLI command above with your AWS credentials.",
                     "next": "apidirect aws verify {name}",
                     "examples": ["apidirect aws rotate aws-123456789012"]}""")
    @APIResponse(responseCode = "200", description = "The link, with the command that comes next")
    public AccountLinkBody rotate(
            @Parameter(description = ID) @PathParam("accountLink") String accountLink,
            @Context SecurityContext security) {
        var caller = callerOf(security);
        return reading.body(
                rotate.rotate(
                        new RotateExternalId.Command(
                                caller.organization(), caller.actor(), accountLink)));
    }

    @DELETE
    @Needs(Permission.MANAGE_ACCOUNT_LINKS)
    @Operation(
            operationId = "abandonRotation",
            summary = "Give the rotation of an External ID up",
            description =
                    "Keeps the External ID in use. Not possible any more once the new one is in"
                            + " use. Asking again changes nothing.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
                    {"command": "aws abandon-rotation",
                     "columns": ["name", "awsAccountId", "status", "cliCommand"],
                     "done": "{name} keeps its External ID. If its stack was updated already, run the CLI command above.",
                     "examples": ["apidirect aws abandon-rotation aws-123456789012"]}""")
    @APIResponse(responseCode = "200", description = "The link, without a rotation")
    public AccountLinkBody abandon(
            @Parameter(description = ID) @PathParam("accountLink") String accountLink,
            @Context SecurityContext security) {
        var caller = callerOf(security);
        return reading.body(
                abandon.abandon(
                        new AbandonRotation.Command(
                                caller.organization(), caller.actor(), accountLink)));
    }
}
