package io.apidirect.domain.audit;

import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;

/** The audit trail of the organisation that the transaction runs for; append only. */
public interface AuditTrail {

    /**
     * Adds the entry for {@code fact} at the end of the chain. A fact that is there already is left
     * alone; two writers take turns.
     */
    void append(AuditedFact fact);

    /** Newest first; the place of an entry is its time and the id of its event. */
    Page<AuditEntry> page(PageRequest request);
}
