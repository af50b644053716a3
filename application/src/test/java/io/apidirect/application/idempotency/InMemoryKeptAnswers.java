package io.apidirect.application.idempotency;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** {@link KeptAnswers} in a map. */
public final class InMemoryKeptAnswers implements KeptAnswers {

    private final Map<OnceKey, Row> rows = new HashMap<>();

    @Override
    public synchronized Claim claim(
            OnceKey key, String fingerprint, UUID made, Instant now, Instant leaseEnd) {
        var row = rows.get(key);
        if (row == null || row.claimedAt().isBefore(now.minus(Duration.ofHours(24)))) {
            rows.put(key, new Row(fingerprint, made, now, leaseEnd, Optional.empty()));
            return new Claim.Granted(made);
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
        rows.put(key, new Row(fingerprint, row.made(), now, leaseEnd, Optional.empty()));
        return new Claim.Granted(row.made());
    }

    @Override
    public synchronized void keep(OnceKey key, KeptAnswer answer) {
        rows.computeIfPresent(
                key,
                (_, row) ->
                        new Row(
                                row.fingerprint(),
                                row.made(),
                                row.claimedAt(),
                                row.leaseEnd(),
                                Optional.of(answer)));
    }

    @Override
    public synchronized void release(OnceKey key) {
        rows.computeIfPresent(
                key,
                (_, row) ->
                        new Row(
                                row.fingerprint(),
                                row.made(),
                                row.claimedAt(),
                                row.claimedAt(),
                                Optional.empty()));
    }

    private record Row(
            String fingerprint,
            UUID made,
            Instant claimedAt,
            Instant leaseEnd,
            Optional<KeptAnswer> answer) {}
}
