package io.apidirect.simulator.aws.account;

import java.time.Instant;
import java.util.Optional;

/**
 * A pair of keys and whom it stands for.
 *
 * @param token the session token, which a temporary key needs
 * @param expires when a temporary key ends
 */
public record AccessKey(
        String id,
        String secret,
        Optional<String> token,
        Optional<Instant> expires,
        Principal principal) {

    public boolean isExpired(Instant now) {
        return expires.filter(it -> !now.isBefore(it)).isPresent();
    }

    @Override
    public String toString() {
        return "AccessKey[" + id + "]";
    }
}
