package io.apidirect.persistence.identity;

import io.apidirect.domain.identity.AccessToken;
import io.apidirect.domain.identity.AccessTokenId;
import io.apidirect.domain.identity.AccessTokens;
import io.apidirect.domain.shared.Cursor;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import io.apidirect.persistence.outbox.Outbox;
import io.apidirect.persistence.shared.NewestFirst;
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
    public Optional<AccessToken> find(AccessTokenId id) {
        return Optional.ofNullable(session.get(AccessTokenRow.class, id.value()))
                .map(AccessTokenRow::token);
    }

    @Override
    public Optional<AccessToken> find(String publicPart) {
        return session.createSelectionQuery(BY_PUBLIC_PART, AccessTokenRow.class)
                .setParameter("text", publicPart)
                .uniqueResultOptional()
                .map(AccessTokenRow::token);
    }

    @Override
    public Page<AccessToken> page(PageRequest request) {
        return new NewestFirst("from AccessTokenRow r")
                .page(
                        session,
                        AccessTokenRow.class,
                        request,
                        row -> new Cursor(row.createdAt, row.id))
                .map(AccessTokenRow::token);
    }

    @Override
    public void save(AccessToken token) {
        var snapshot = token.snapshot();
        Rows.save(session, AccessTokenRow.of(snapshot), snapshot.version(), "access token");
        outbox.publish(token);
    }
}
