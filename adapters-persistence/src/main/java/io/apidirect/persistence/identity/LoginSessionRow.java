package io.apidirect.persistence.identity;

import io.apidirect.domain.identity.LoginSession;
import io.apidirect.domain.identity.LoginSessionId;
import io.apidirect.domain.identity.LoginSessionState;
import io.apidirect.domain.identity.SecretHash;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.UserId;
import io.apidirect.persistence.shared.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "login_session")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class LoginSessionRow {

    @Id private UUID id;

    @Column(name = "organization_id")
    private UUID organization;

    @Column(name = "user_id")
    private UUID user;

    @Column(name = "family_hash")
    private String familyHash;

    @Column(name = "opened_at")
    private Instant openedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private String state;

    @Version private long version;

    static LoginSessionRow of(LoginSession.Snapshot session) {
        var row = new LoginSessionRow();
        row.id = session.id().value();
        row.organization = session.organization().value();
        row.user = session.user().value();
        row.familyHash = session.family().hex();
        row.openedAt = session.openedAt();
        row.state = Json.write(session.state());
        row.version = Math.max(1, session.version());
        return row;
    }

    LoginSession session() {
        return LoginSession.restore(
                new LoginSession.Snapshot(
                        new LoginSessionId(id),
                        new UserId(user),
                        new OrganizationId(organization),
                        new SecretHash(familyHash),
                        openedAt,
                        Json.read(state, LoginSessionState.class),
                        version));
    }
}
