package io.apidirect.domain.transcript;

import io.apidirect.domain.accountlink.AccountLinkId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which calls are wanted.
 *
 * @param subjects calls about one of these; empty for all
 * @param since calls at this time or later
 */
public record CallFilter(Optional<AccountLinkId> link, List<String> subjects, Instant since) {

    public CallFilter {
        subjects = List.copyOf(subjects);
    }

    public static CallFilter all() {
        return new CallFilter(Optional.empty(), List.of(), Instant.EPOCH);
    }
}
