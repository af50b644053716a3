package io.apidirect.persistence.identity;

import io.apidirect.domain.identity.Email;
import io.apidirect.domain.identity.FailedLogins;
import io.apidirect.domain.identity.LoginAttempts;
import io.apidirect.domain.identity.SecretHash;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.StatelessSession;

/** {@link LoginAttempts} in the table {@code login_attempt}; what is a day old is forgotten. */
public final class SqlLoginAttempts implements LoginAttempts {

    private static final Duration KEPT = Duration.ofDays(1);

    private static final String FAILED =
            "select failures, last_at from login_attempt where email_hash = :email";

    private static final String KEEP =
            """
            insert into login_attempt (email_hash, failures, last_at) values (:email, :failures, :at)
            on conflict (email_hash) do update set failures = excluded.failures, last_at = excluded.last_at
            """;

    private static final String FORGET = "delete from login_attempt where email_hash = :email";

    private static final String FORGET_OLD =
            """
            delete from login_attempt where email_hash in
              (select email_hash from login_attempt where last_at < :before limit 100 for update skip locked)
            """;

    private final StatelessSession session;

    public SqlLoginAttempts(StatelessSession session) {
        this.session = session;
    }

    @Override
    public FailedLogins failed(Email email) {
        return session.createNativeQuery(FAILED, Tuple.class)
                .setParameter("email", hash(email))
                .uniqueResultOptional()
                .map(
                        row ->
                                new FailedLogins(
                                        row.get("failures", Integer.class),
                                        row.get("last_at", Instant.class)))
                .orElseGet(FailedLogins::none);
    }

    @Override
    public void keep(Email email, FailedLogins failed) {
        session.createNativeMutationQuery(FORGET_OLD)
                .setParameter("before", failed.last().minus(KEPT))
                .executeUpdate();
        session.createNativeMutationQuery(KEEP)
                .setParameter("email", hash(email))
                .setParameter("failures", failed.count())
                .setParameter("at", failed.last())
                .executeUpdate();
    }

    @Override
    public void forget(Email email) {
        session.createNativeMutationQuery(FORGET)
                .setParameter("email", hash(email))
                .executeUpdate();
    }

    private static String hash(Email email) {
        return SecretHash.of(email.text()).hex();
    }
}
