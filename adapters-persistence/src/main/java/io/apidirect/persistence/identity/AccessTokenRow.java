package io.apidirect.persistence.identity;

import io.apidirect.domain.identity.AccessToken;
import io.apidirect.domain.identity.AccessTokenId;
import io.apidirect.domain.identity.AccessTokenState;
import io.apidirect.domain.identity.AccessTokenTerms;
import io.apidirect.domain.identity.Role;
import io.apidirect.domain.identity.SecretHash;
import io.apidirect.domain.shared.Cursor;
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
@Table(name = "access_token")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class AccessTokenRow {

    @Id private UUID id;

    @Column(name = "organization_id")
    private UUID organization;

    @Column(name = "holder_id")
    private UUID holder;

    private String name;
    private String role;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "public_part")
    private String publicPart;

    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private String state;

    @Version private long version;

    static AccessTokenRow of(AccessToken.Snapshot token) {
        var row = new AccessTokenRow();
        row.id = token.id().value();
        row.organization = token.organization().value();
        row.holder = token.holder().value();
        row.name = token.terms().name();
        row.role = token.terms().role().text();
        row.expiresAt = token.terms().expiresAt();
        row.publicPart = token.publicPart();
        row.secretHash = token.secret().hex();
        row.createdAt = token.createdAt();
        row.state = Json.write(token.state());
        row.version = Math.max(1, token.version());
        return row;
    }

    Cursor place() {
        return new Cursor(createdAt, id);
    }

    AccessToken token() {
        var terms = new AccessTokenTerms(name, Role.parse(role).orElseThrow(), expiresAt);
        return AccessToken.restore(
                new AccessToken.Snapshot(
                        new AccessTokenId(id),
                        new OrganizationId(organization),
                        new UserId(holder),
                        terms,
                        publicPart,
                        new SecretHash(secretHash),
                        createdAt,
                        Json.read(state, AccessTokenState.class),
                        version));
    }
}
