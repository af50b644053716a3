package io.apidirect.persistence.compliance;

import io.apidirect.domain.compliance.Waiver;
import io.apidirect.domain.compliance.WaiverId;
import io.apidirect.domain.compliance.Waivers;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import io.apidirect.persistence.outbox.Outbox;
import io.apidirect.persistence.shared.OwnRows;
import io.apidirect.persistence.shared.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;

/** {@link Waivers} in the table {@code waiver}. */
public final class HibernateWaivers implements Waivers {

    private static final List<String> UNDECIDED_OR_HOLDING = List.of("requested", "approved");

    private final StatelessSession session;
    private final Outbox outbox;

    public HibernateWaivers(StatelessSession session, Outbox outbox) {
        this.session = session;
        this.outbox = outbox;
    }

    @Override
    public Optional<Waiver> find(OrganizationId organization, WaiverId id) {
        return own(organization).with("id", id.value()).one().map(WaiverRow::waiver);
    }

    @Override
    public Waiver save(Waiver waiver) {
        var snapshot = waiver.snapshot();
        var row = WaiverRow.of(snapshot);
        Rows.save(session, row, snapshot.version(), "waiver");
        outbox.publish(waiver);
        return row.waiver();
    }

    @Override
    public Page<Waiver> list(OrganizationId organization, Filter filter, PageRequest page) {
        var wanted = own(organization).with("environment", filter.environment().value());
        if (filter.rule() != null) {
            wanted.with("rule", filter.rule());
        }
        if (filter.status() != null) {
            narrow(wanted, filter.status(), filter.now());
        }
        return wanted.page(page, WaiverRow::place).map(WaiverRow::waiver);
    }

    private static void narrow(OwnRows<WaiverRow> wanted, String status, Instant now) {
        if (status.equals("expired")) {
            wanted.within("status", UNDECIDED_OR_HOLDING).until("expiresAt", now);
        } else if (UNDECIDED_OR_HOLDING.contains(status)) {
            wanted.with("status", status).after("expiresAt", now);
        } else {
            wanted.with("status", status);
        }
    }

    @Override
    public List<Waiver> holding(
            OrganizationId organization, EnvironmentId environment, Instant now) {
        return own(organization)
                .with("environment", environment.value())
                .with("status", "approved")
                .after("expiresAt", now)
                .all()
                .stream()
                .map(WaiverRow::waiver)
                .toList();
    }

    private OwnRows<WaiverRow> own(OrganizationId organization) {
        return new OwnRows<>(session, WaiverRow.class, organization);
    }
}
