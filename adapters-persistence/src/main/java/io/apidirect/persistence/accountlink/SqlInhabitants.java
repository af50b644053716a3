package io.apidirect.persistence.accountlink;

import io.apidirect.domain.accountlink.AccountLinkId;
import io.apidirect.domain.accountlink.Inhabitants;
import io.apidirect.domain.shared.OrganizationId;
import java.util.List;
import org.hibernate.StatelessSession;

/** {@link Inhabitants} by what stands of the environments of a link. */
public final class SqlInhabitants implements Inhabitants {

    private static final String STANDING =
            """
            select e.project_slug || '/' || e.slug as name from environment e
            join running_environment r on r.id = e.id
            where e.organization_id = :organization and e.account_link_id = :link
              and e.deleted_at is null and r.is_occupied
            order by name
            """;

    private final StatelessSession session;

    public SqlInhabitants(StatelessSession session) {
        this.session = session;
    }

    @Override
    public List<String> of(OrganizationId organization, AccountLinkId link) {
        return session.createNativeQuery(STANDING, String.class)
                .setParameter("organization", organization.value())
                .setParameter("link", link.value())
                .getResultList();
    }
}
