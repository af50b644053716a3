package io.apidirect.domain.accountlink;

import java.util.Optional;

/**
 * What was found by trying a link.
 *
 * @param tried the External ID that {@code result} is about
 * @param shutOut the External ID of before, where it opened nothing any more
 */
public record Verification(ExternalId tried, ProbeResult result, Optional<ExternalId> shutOut) {

    public static Verification of(ExternalId tried, ProbeResult result) {
        return new Verification(tried, result, Optional.empty());
    }
}
