package io.apidirect.application.audit;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.audit.AuditTrail;
import io.apidirect.domain.audit.AuditedFact;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;

/** Adds a fact to its organisation's trail; a fact that is there already is left alone. */
@UseCase
public class AppendToAuditTrail {

    private final AuditTrail trail;

    @Inject
    public AppendToAuditTrail(AuditTrail trail) {
        this.trail = trail;
    }

    public void append(Command command) {
        trail.append(command.fact());
    }

    public record Command(AuditedFact fact) implements InOrganization {
        @Override
        public OrganizationId organization() {
            return fact.organization();
        }
    }
}
