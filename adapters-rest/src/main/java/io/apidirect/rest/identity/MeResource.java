package io.apidirect.rest.identity;

import static io.apidirect.rest.shared.CallerSecurity.callerOf;

import io.apidirect.application.identity.WhoAmI;
import io.apidirect.domain.identity.Permission;
import io.apidirect.rest.shared.Api;
import io.apidirect.rest.shared.Needs;
import io.apidirect.rest.shared.RestComponent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller. */
@Path("me")
@RestComponent
@Tag(name = Api.IDENTITY)
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

    private final WhoAmI whoAmI;

    @Inject
    public MeResource(WhoAmI whoAmI) {
        this.whoAmI = whoAmI;
    }

    @GET
    @Needs(Permission.VIEW)
    @Operation(operationId = "whoAmI", summary = "Show who you are and what you may do")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
                    {"command": "whoami",
                     "columns": ["user.email", "organization.name", "role", "authentication"]}""")
    @APIResponse(responseCode = "200", description = "You")
    public MeBody whoAmI(@Context SecurityContext security) {
        return MeBody.of(whoAmI.whoAmI(new WhoAmI.Query(callerOf(security))));
    }

    @Schema(name = "Me", description = "Who calls")
    public record MeBody(
            MyUser user,
            MyOrganization organization,
            @Schema(description = "Your role in the organisation", examples = "owner") String role,
            @Schema(
                            description = "How you proved it",
                            enumeration = {"session", "access-token"})
                    String authentication,
            @Schema(description = "What you may do") List<String> permissions) {

        static MeBody of(WhoAmI.Answer answer) {
            var caller = answer.caller();
            return new MeBody(
                    new MyUser(caller.user().text(), answer.email().text()),
                    new MyOrganization(caller.organization().text(), answer.organizationName()),
                    caller.role().text(),
                    caller.authentication().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    caller.role().permissions().stream().map(Permission::text).sorted().toList());
        }
    }

    @Schema(name = "MyUser")
    public record MyUser(String id, String email) {}

    @Schema(name = "MyOrganization")
    public record MyOrganization(String id, String name) {}
}
