package io.apidirect.persistence.customdomain;

import io.apidirect.domain.customdomain.CustomDomain;
import io.apidirect.domain.customdomain.CustomDomainId;
import io.apidirect.domain.customdomain.CustomDomainRule;
import io.apidirect.domain.customdomain.CustomDomains;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.persistence.outbox.Outbox;
import io.apidirect.persistence.shared.OwnRows;
import io.apidirect.persistence.shared.Rows;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** {@link CustomDomains} in the table {@code custom_domain}. */
public final class HibernateCustomDomains implements CustomDomains {

    private final StatelessSession session;
    private final Outbox outbox;

    public HibernateCustomDomains(StatelessSession session, Outbox outbox) {
        this.session = session;
        this.outbox = outbox;
    }

    @Override
    public Optional<CustomDomain> find(OrganizationId organization, CustomDomainId id) {
        return own(organization).with("id", id.value()).one().map(CustomDomainRow::domain);
    }

    @Override
    public List<CustomDomain> of(OrganizationId organization, EnvironmentId environment) {
        return own(organization)
                .with("environment", environment.value())
                .where("r.status <> 'removed'")
                .all()
                .stream()
                .sorted(Comparator.comparing(CustomDomainRow::createdAt).reversed())
                .map(CustomDomainRow::domain)
                .toList();
    }

    @Override
    public CustomDomain save(CustomDomain domain) {
        var snapshot = domain.snapshot();
        var row = CustomDomainRow.of(domain);
        Rows.save(
                session,
                row,
                snapshot.version(),
                "domain",
                Map.of("custom_domain_one", HibernateCustomDomains::another));
        outbox.publish(domain);
        return row.domain();
    }

    private static RuleBroken another() {
        return new RuleBroken(
                CustomDomainRule.ONE_DOMAIN_PER_ENVIRONMENT,
                "The environment has a domain already.");
    }

    @Override
    public List<Due> listDue(Instant now, int limit) {
        return session
                .createSelectionQuery(
                        "select organization, id from CustomDomainRow where nextLook <= :now"
                                + " order by nextLook",
                        Object[].class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(HibernateCustomDomains::due)
                .toList();
    }

    private static Due due(Object[] row) {
        return new Due(new OrganizationId((UUID) row[0]), new CustomDomainId((UUID) row[1]));
    }

    private OwnRows<CustomDomainRow> own(OrganizationId organization) {
        return new OwnRows<>(session, CustomDomainRow.class, organization);
    }
}
