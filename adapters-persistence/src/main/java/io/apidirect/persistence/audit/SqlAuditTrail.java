package io.apidirect.persistence.audit;

import io.apidirect.domain.audit.AuditEntry;
import io.apidirect.domain.audit.AuditTrail;
import io.apidirect.domain.audit.AuditedFact;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.Cursor;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import io.apidirect.persistence.shared.Paged;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** {@link AuditTrail} in the table {@code audit_entry}. */
public final class SqlAuditTrail implements AuditTrail {

    /** Writers of one organisation take turns until their transaction ends. */
    private static final String TAKE_TURN =
            "select 1 from pg_advisory_xact_lock(hashtextextended('audit ' || current_organization(), 0))";

    private static final String IS_THERE =
            """
            select count(*) from audit_entry
            where organization_id = current_organization() and event_id = :event
            """;

    private static final String ENTRIES =
            "select sequence, event_id, organization_id, name, subject, actor, at, seal from audit_entry ";

    private static final String LAST =
            ENTRIES
                    + "where organization_id = current_organization() order by sequence desc limit 1";

    private static final String PAGE =
            ENTRIES
                    + """
                    where organization_id = current_organization() and (at, event_id) < (:at, :after)
                    order by at desc, event_id desc
                    """;

    private static final String INSERT =
            """
            insert into audit_entry (organization_id, sequence, event_id, name, subject, actor, at, seal)
            values (:organization, :sequence, :event, :name, :subject, :actor, :at, :seal)
            """;

    private final StatelessSession session;

    public SqlAuditTrail(StatelessSession session) {
        this.session = session;
    }

    @Override
    public void append(AuditedFact fact) {
        session.createNativeQuery(TAKE_TURN, Integer.class).getSingleResult();
        if (isThere(fact)) {
            return;
        }
        insert(
                last().map(before -> before.followedBy(fact))
                        .orElseGet(() -> AuditEntry.first(fact)));
    }

    @Override
    public Page<AuditEntry> page(PageRequest request) {
        var query = session.createNativeQuery(PAGE, Tuple.class);
        return Paged.of(query, request, SqlAuditTrail::entry, SqlAuditTrail::place);
    }

    private boolean isThere(AuditedFact fact) {
        return session.createNativeQuery(IS_THERE, Long.class)
                        .setParameter("event", fact.event())
                        .getSingleResult()
                > 0;
    }

    private Optional<AuditEntry> last() {
        return session.createNativeQuery(LAST, Tuple.class)
                .uniqueResultOptional()
                .map(SqlAuditTrail::entry);
    }

    private void insert(AuditEntry entry) {
        var fact = entry.fact();
        session.createNativeMutationQuery(INSERT)
                .setParameter("organization", fact.organization().value())
                .setParameter("sequence", entry.sequence())
                .setParameter("event", fact.event())
                .setParameter("name", fact.name())
                .setParameter("subject", fact.subject())
                .setParameter("actor", fact.actor().text())
                .setParameter("at", fact.at())
                .setParameter("seal", entry.seal())
                .executeUpdate();
    }

    private static AuditEntry entry(Tuple row) {
        var fact =
                new AuditedFact(
                        row.get("event_id", UUID.class),
                        new OrganizationId(row.get("organization_id", UUID.class)),
                        row.get("name", String.class),
                        row.get("subject", String.class),
                        new Actor(row.get("actor", String.class)),
                        row.get("at", Instant.class));
        return new AuditEntry(row.get("sequence", Long.class), fact, row.get("seal", String.class));
    }

    private static Cursor place(AuditEntry entry) {
        return new Cursor(entry.fact().at(), entry.fact().event());
    }
}
