package io.apidirect.persistence.identity;

import io.apidirect.domain.identity.LoginSession;
import io.apidirect.domain.identity.LoginSessionId;
import io.apidirect.domain.identity.LoginSessions;
import io.apidirect.persistence.outbox.Outbox;
import io.apidirect.persistence.shared.Rows;
import java.util.Optional;
import org.hibernate.StatelessSession;

/** {@link LoginSessions} in the table {@code login_session}. */
public final class HibernateLoginSessions implements LoginSessions {

    private final StatelessSession session;
    private final Outbox outbox;

    public HibernateLoginSessions(StatelessSession session, Outbox outbox) {
        this.session = session;
        this.outbox = outbox;
    }

    @Override
    public Optional<LoginSession> find(LoginSessionId id) {
        return Optional.ofNullable(session.get(LoginSessionRow.class, id.value()))
                .map(LoginSessionRow::session);
    }

    @Override
    public LoginSession save(LoginSession login) {
        var snapshot = login.snapshot();
        var row = LoginSessionRow.of(snapshot);
        Rows.save(session, row, snapshot.version(), "login session");
        outbox.publish(login);
        return row.session();
    }
}
