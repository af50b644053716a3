package io.apidirect.application.audit;

import io.apidirect.application.shared.EventEnvelope;
import io.apidirect.application.shared.Reaction;
import io.apidirect.domain.audit.AuditedFact;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Writes every event into the audit trail of its organisation. */
@Dependent
public class KeepAuditTrail implements Reaction {

    private final AppendToAuditTrail append;

    @Inject
    public KeepAuditTrail(AppendToAuditTrail append) {
        this.append = append;
    }

    @Override
    public String name() {
        return "keep-audit-trail";
    }

    @Override
    public boolean reactsTo(String eventName) {
        return true;
    }

    @Override
    public void react(EventEnvelope event) {
        append.append(
                new AppendToAuditTrail.Command(
                        new AuditedFact(
                                event.id(),
                                event.organization(),
                                event.name(),
                                event.subject(),
                                event.actor(),
                                event.at())));
    }
}
