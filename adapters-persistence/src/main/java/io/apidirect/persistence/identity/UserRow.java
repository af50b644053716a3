package io.apidirect.persistence.identity;

import io.apidirect.domain.identity.Email;
import io.apidirect.domain.identity.PasswordHash;
import io.apidirect.domain.identity.User;
import io.apidirect.domain.shared.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "users")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class UserRow {

    @Id private UUID id;
    private String email;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version private long version;

    static UserRow of(User.Snapshot user) {
        var row = new UserRow();
        row.id = user.id().value();
        row.email = user.email().text();
        row.passwordHash = user.passwordHash().text();
        row.createdAt = user.createdAt();
        row.version = Math.max(1, user.version());
        return row;
    }

    User user() {
        return User.restore(
                new User.Snapshot(
                        new UserId(id),
                        new Email(email),
                        new PasswordHash(passwordHash),
                        createdAt,
                        version));
    }
}
