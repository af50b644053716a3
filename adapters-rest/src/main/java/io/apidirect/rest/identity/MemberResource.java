package io.apidirect.rest.identity;

import static io.apidirect.rest.shared.CallerSecurity.callerOf;

import io.apidirect.application.identity.ListMembers;
import io.apidirect.application.identity.MemberViews.MemberView;
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
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The members of the caller's organisation. */
@Path("members")
@RestComponent
@Tag(name = Api.IDENTITY)
@Produces(MediaType.APPLICATION_JSON)
public class MemberResource {

    private final ListMembers list;
    private final Cursors cursors;

    @Inject
    public MemberResource(ListMembers list, Cursors cursors) {
        this.list = list;
        this.cursors = cursors;
    }

    @GET
    @Needs(Permission.VIEW)
    @Operation(operationId = "listMembers", summary = "List the members of your organisation")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
                    {"command": "members list", "aliases": ["ls"],
                     "columns": ["email", "role", "since"]}""")
    @APIResponse(responseCode = "200", description = "A page, newest first")
    public MemberListBody list(@BeanParam Paging paging, @Context SecurityContext security) {
        var organization = callerOf(security).organization();
        var page = list.list(new ListMembers.Query(organization, cursors.request(paging)));
        return new MemberListBody(
                page.items().stream().map(MemberBody::of).toList(), cursors.next(page));
    }

    @Schema(name = "Member")
    public record MemberBody(
            @Schema(description = "Id of the user") String user,
            String email,
            @Schema(enumeration = {"owner", "admin", "developer", "viewer"}) String role,
            @Schema(description = "When the user joined") Instant since) {

        static MemberBody of(MemberView view) {
            return new MemberBody(
                    view.user().text(), view.email().text(), view.role().text(), view.since());
        }
    }

    @Schema(name = "MemberList")
    public record MemberListBody(
            List<MemberBody> items,
            @Schema(description = "Pass it as 'after' for the next page; absent on the last")
                    @Nullable String next) {}
}
