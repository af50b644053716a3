package io.apidirect.rest.accountlink;

import static io.apidirect.rest.shared.CallerSecurity.callerOf;

import io.apidirect.application.accountlink.ShowAccountSurvey;
import io.apidirect.domain.identity.Permission;
import io.apidirect.rest.shared.Api;
import io.apidirect.rest.shared.Needs;
import io.apidirect.rest.shared.RestComponent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
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

/** What a linked account has switched on as a whole. */
@Path("account-links/{accountLink}/checks")
@RestComponent
@Tag(name = Api.ACCOUNT_LINKS)
@Produces(MediaType.APPLICATION_JSON)
public class AccountCheckResource {

    private final ShowAccountSurvey surveys;
    private final AccountLinkReading reading;

    @Inject
    public AccountCheckResource(ShowAccountSurvey surveys, AccountLinkReading reading) {
        this.surveys = surveys;
        this.reading = reading;
    }

    @GET
    @Needs(Permission.VIEW)
    @Operation(
            operationId = "listAccountChecks",
            summary = "List what a linked AWS account has switched on as a whole",
            description =
                    "CloudTrail, AWS Config, root's second factor, encryption of volumes, public"
                            + " buckets: as they were seen when the link was last verified, and"
                            + " daily since. None of them holds the link up.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
                    {"command": "aws checks", "columns": ["check", "state", "why", "fix", "controls"],
                     "examples": ["apidirect aws checks aws-123456789012"]}\
                    """)
    @APIResponse(responseCode = "200", description = "All of them")
    public AccountCheckBody.ListBody list(
            @Parameter(description = "Id or name of the account link") @PathParam("accountLink")
                    String accountLink,
            @Context SecurityContext security) {
        var organization = callerOf(security).organization();
        return AccountCheckBody.ListBody.of(
                surveys.show(new ShowAccountSurvey.Query(organization, accountLink)),
                reading.fixes(organization, accountLink));
    }
}
