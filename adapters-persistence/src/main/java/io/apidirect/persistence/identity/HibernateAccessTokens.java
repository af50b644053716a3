package io.apidirect.persistence.identity;

import io.apidirect.domain.identity.AccessToken;
import io.apidirect.domain.identity.AccessTokenId;
import io.apidirect.domain.identity.AccessTokens;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import io.apidirect.persistence.outbox.Outbox;
import io.apidirect.persistence.shared.OwnRows;
import io.apidirect.persistence.shared.Rows;
import java.util.Optional;
import org.hibernate.StatelessSession;

/** {@link AccessTokens} in the table {@code access_token}. */
public final class HibernateAccessTokens implements AccessTokens {

    private static final String BY_PUBLIC_PART = "from AccessTokenRow where publicPart = :text";

    private final StatelessSession session;
    private final Outbox outbox;

    public HibernateAccessTokens(StatelessSession session, Outbox outbox) {
        this.session = session;
        this.outbox = outbox;
    }

    @Override
    public Optional<AccessToken> find(OrganizationId organization, AccessTokenId id) {
        return own(organization).with("id", id.value()).one().map(AccessTokenRow::token);
    }

    @Override
    public Optional<AccessToken> findByPublicPart(String publicPart) {
        return session.createSelectionQuery(BY_PUBLIC_PART, AccessTokenRow.class)
                .setParameter("text", publicPart)
                .uniqueResultOptional()
                .map(AccessTokenRow::token);
    }

    @Override
    public Page<AccessToken> list(OrganizationId organization, PageRequest page) {
        return own(organization).page(page, AccessTokenRow::place).map(AccessTokenRow::token);
    }

    @Override
    public AccessToken save(AccessToken token) {
        var snapshot = token.snapshot();
        var row = AccessTokenRow.of(snapshot);
        Rows.save(session, row, snapshot.version(), "access token");
        outbox.publish(token);
        return row.token();
    }

    private OwnRows<AccessTokenRow> own(OrganizationId organization) {
        return new OwnRows<>(session, AccessTokenRow.class, organization);
    }
}
