package io.apidirect.rest.transcript;

import static io.apidirect.rest.shared.CallerSecurity.callerOf;

import io.apidirect.application.transcript.ListCalls;
import io.apidirect.domain.identity.Permission;
import io.apidirect.rest.shared.Api;
import io.apidirect.rest.shared.Cursors;
import io.apidirect.rest.shared.Needs;
import io.apidirect.rest.shared.Paging;
import io.apidirect.rest.shared.RestComponent;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the platform did in the organisation's AWS accounts, call by call. */
@Path("aws-calls")
@RestComponent
@Tag(name = Api.ACCOUNT_LINKS)
@Produces(MediaType.APPLICATION_JSON)
public class AwsCallResource {

    private final ListCalls list;
    private final CallChoice choice;
    private final CallPlans plans;
    private final Cursors cursors;

    @Inject
    public AwsCallResource(ListCalls list, CallChoice choice, CallPlans plans, Cursors cursors) {
        this.list = list;
        this.choice = choice;
        this.plans = plans;
        this.cursors = cursors;
    }

    @GET
    @Needs(Permission.VIEW_AUDIT_TRAIL)
    @Operation(
            operationId = "listAwsCalls",
            summary = "List the calls made in your AWS accounts",
            description =
                    "Each call of the platform with its outcome, newest first; never what was sent"
                            + " or answered. A call appears when the work that it belongs to has"
                            + " written it down, after some seconds.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
                    {"command": "aws activity", "arguments": ["accountLink"],
                     "columns": ["at", "service", "action", "region", "outcome", "tookMillis", "session", "deployment", "plan", "actor"],
                     "examples": ["apidirect aws activity aws-123456789012",
                                  "apidirect aws activity --since 2026-11-21T10:00:00Z",
                                  "apidirect aws activity --deployment dep_01h455vb4pex5vsknk084sn02q"]}""")
    @APIResponse(responseCode = "200", description = "A page, newest first")
    public AwsCallBody.ListBody list(
            @BeanParam CallParameters wanted,
            @BeanParam Paging paging,
            @Context SecurityContext security) {
        var organization = callerOf(security).organization();
        var page =
                list.list(
                        new ListCalls.Query(
                                organization,
                                choice.filter(organization, wanted),
                                cursors.request(paging)));
        return new AwsCallBody.ListBody(
                plans.withPlans(organization, page.items()), cursors.next(page));
    }
}
