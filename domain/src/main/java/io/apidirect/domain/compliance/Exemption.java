package io.apidirect.domain.compliance;

import java.time.Instant;

/**
 * What a waiver that holds lets pass.
 *
 * @param resource as findings name it, or {@link WaiverTerms#ANY_RESOURCE}
 * @param endsAt from then on the finding counts again
 */
public record Exemption(
        WaiverId waiver, String rule, String resource, String reason, Instant endsAt) {

    boolean covers(String brokenRule, String atResource) {
        return rule.equals(brokenRule)
                && (resource.equals(WaiverTerms.ANY_RESOURCE) || resource.equals(atResource));
    }
}
