package io.apidirect.persistence.idempotency;

import io.apidirect.application.idempotency.Claim;
import io.apidirect.application.idempotency.KeptAnswer;
import io.apidirect.application.idempotency.KeptAnswers;
import io.apidirect.application.idempotency.OnceKey;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.query.CommonQueryContract;

/** {@link KeptAnswers} in the table {@code kept_answer}. */
public final class SqlKeptAnswers implements KeptAnswers {

    private static final Duration KEPT = Duration.ofHours(24);

    private static final String ONE =
            " where organization_id = :organization and operation = :operation and key = :key";

    private static final String FORGET_OLD =
            "delete from kept_answer where organization_id = :organization and claimed_at < :before";

    private static final String CLAIM =
            """
            insert into kept_answer (organization_id, operation, key, fingerprint, made, claimed_at, lease_end)
            values (:organization, :operation, :key, :fingerprint, :made, :now, :leaseEnd)
            on conflict (organization_id, operation, key) do update
              set claimed_at = excluded.claimed_at, lease_end = excluded.lease_end
              where kept_answer.status is null and kept_answer.lease_end <= excluded.claimed_at
                and kept_answer.fingerprint = excluded.fingerprint
            returning made
            """;

    private static final String FOUND =
            "select fingerprint, status, location, media_type, body, secret from kept_answer" + ONE;

    private static final String KEEP =
            """
            update kept_answer set status = :status, location = :location, media_type = :media,
              body = :body, secret = :secret
            """
                    + ONE;

    private static final String RELEASE = "update kept_answer set lease_end = claimed_at" + ONE;

    private final StatelessSession session;

    public SqlKeptAnswers(StatelessSession session) {
        this.session = session;
    }

    @Override
    public Claim claim(OnceKey key, String fingerprint, UUID made, Instant now, Instant leaseEnd) {
        session.createNativeMutationQuery(FORGET_OLD)
                .setParameter("organization", key.organization().value())
                .setParameter("before", now.minus(KEPT))
                .executeUpdate();
        var claim =
                session.createNativeQuery(CLAIM, UUID.class)
                        .setParameter("fingerprint", fingerprint)
                        .setParameter("made", made)
                        .setParameter("now", now)
                        .setParameter("leaseEnd", leaseEnd);
        name(claim, key);
        return claim.getResultList().stream()
                .findFirst()
                .<Claim>map(Claim.Granted::new)
                .orElseGet(() -> found(key, fingerprint));
    }

    private Claim found(OnceKey key, String fingerprint) {
        var query = session.createNativeQuery(FOUND, Tuple.class);
        name(query, key);
        var row = query.getSingleResult();
        if (!row.get("fingerprint", String.class).equals(fingerprint)) {
            return new Claim.UsedOtherwise();
        }
        return row.get("status") == null ? new Claim.Running() : new Claim.Done(answer(row));
    }

    @Override
    public void keep(OnceKey key, KeptAnswer answer) {
        var update =
                session.createNativeMutationQuery(KEEP)
                        .setParameter("status", answer.status())
                        .setParameter("location", answer.location(), String.class)
                        .setParameter("media", answer.mediaType(), String.class)
                        .setParameter("body", answer.body(), String.class)
                        .setParameter("secret", answer.secret());
        name(update, key);
        update.executeUpdate();
    }

    @Override
    public void release(OnceKey key) {
        var update = session.createNativeMutationQuery(RELEASE);
        name(update, key);
        update.executeUpdate();
    }

    private static void name(CommonQueryContract query, OnceKey key) {
        query.setParameter("organization", key.organization().value())
                .setParameter("operation", key.operation())
                .setParameter("key", key.key());
    }

    private static KeptAnswer answer(Tuple row) {
        return new KeptAnswer(
                row.get("status", Integer.class),
                row.get("location", String.class),
                row.get("media_type", String.class),
                row.get("body", String.class),
                row.get("secret", Boolean.class));
    }
}
