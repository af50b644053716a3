package io.apidirect.application.idempotency;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** {@link KeptAnswers} in a map. */
public final class InMemoryKeptAnswers implements KeptAnswers {

    private final Map<OnceKey, Row> rows = new HashMap<>();

    @Override
    public synchronized Claim claim(
            OnceKey key, String fingerprint, Instant now, Instant leaseEnd) {
        var row = rows.get(key);
        if (row == null || row.claimedAt().isBefore(now.minus(Duration.ofHours(24)))) {
            rows.put(key, new Row(fingerprint, now, leaseEnd, Optional.empty()));
            return new Claim.Granted();
        }
        if (!row.fingerprint().equals(fingerprint)) {
            return new Claim.UsedOtherwise();
        }
        if (row.answer().isPresent()) {
            return new Claim.Done(row.answer().get());
        }
        if (now.isBefore(row.leaseEnd())) {
            return new Claim.Running();
        }
        rows.put(key, new Row(fingerprint, now, leaseEnd, Optional.empty()));
        return new Claim.Granted();
    }

    @Override
    public synchronized void keep(OnceKey key, KeptAnswer answer) {
        rows.computeIfPresent(
                key,
                (_, row) ->
                        new Row(
                                row.fingerprint(),
                                row.claimedAt(),
                                row.leaseEnd(),
                                Optional.of(answer)));
    }

    @Override
    public synchronized void release(OnceKey key) {
        rows.remove(key);
    }

    private record Row(
            String fingerprint, Instant claimedAt, Instant leaseEnd, Optional<KeptAnswer> answer) {}
}
