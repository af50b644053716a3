package io.apidirect.application.audit;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.audit.AuditEntry;
import io.apidirect.domain.audit.AuditTrail;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import jakarta.inject.Inject;

/** Who did what in the organisation, newest first. */
@UseCase
public class ListAuditEntries {

    private final AuditTrail trail;

    @Inject
    public ListAuditEntries(AuditTrail trail) {
        this.trail = trail;
    }

    public Page<AuditEntry> list(Query query) {
        return trail.page(query.page());
    }

    public record Query(OrganizationId organization, PageRequest page) implements InOrganization {}
}
