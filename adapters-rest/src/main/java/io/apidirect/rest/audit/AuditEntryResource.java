package io.apidirect.rest.audit;

import static io.apidirect.rest.shared.CallerSecurity.callerOf;

import io.apidirect.application.audit.ListAuditEntries;
import io.apidirect.domain.audit.AuditEntry;
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

/** The audit trail of the caller's organisation. */
@Path("audit-entries")
@RestComponent
@Tag(name = Api.AUDIT)
@Produces(MediaType.APPLICATION_JSON)
public class AuditEntryResource {

    private final ListAuditEntries list;
    private final Cursors cursors;

    @Inject
    public AuditEntryResource(ListAuditEntries list, Cursors cursors) {
        this.list = list;
        this.cursors = cursors;
    }

    @GET
    @Needs(Permission.VIEW_AUDIT_TRAIL)
    @Operation(
            operationId = "listAuditEntries",
            summary = "List who did what",
            description = "An entry appears a moment after its event. Each seals the one before.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
                    {"command": "audit list", "aliases": ["ls"],
                     "columns": ["at", "event", "subject", "actor"]}""")
    @APIResponse(responseCode = "200", description = "A page, newest first")
    public AuditEntryListBody list(@BeanParam Paging paging, @Context SecurityContext security) {
        var organization = callerOf(security).organization();
        var page = list.list(new ListAuditEntries.Query(organization, cursors.request(paging)));
        return new AuditEntryListBody(
                page.items().stream().map(AuditEntryBody::of).toList(), cursors.next(page));
    }

    @Schema(name = "AuditEntry", description = "Something that happened")
    public record AuditEntryBody(
            @Schema(description = "Its place in the trail, from 1") long sequence,
            Instant at,
            @Schema(description = "What happened", examples = "identity.logged-in.v1") String event,
            @Schema(description = "Id of what it happened to") String subject,
            @Schema(description = "Id of who did it, or 'system'") String actor,
            @Schema(description = "SHA-256 over the seal before and this entry") String seal) {

        static AuditEntryBody of(AuditEntry entry) {
            var fact = entry.fact();
            return new AuditEntryBody(
                    entry.sequence(),
                    fact.at(),
                    fact.name(),
                    fact.subject(),
                    fact.actor().text(),
                    entry.seal());
        }
    }

    @Schema(name = "AuditEntryList")
    public record AuditEntryListBody(
            List<AuditEntryBody> items,
            @Schema(description = "Pass it as 'after' for the next page; absent on the last")
                    @Nullable String next) {}
}
