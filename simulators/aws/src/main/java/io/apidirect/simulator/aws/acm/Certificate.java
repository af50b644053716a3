package io.apidirect.simulator.aws.acm;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A certificate.
 *
 * @param status as AWS names it
 * @param reason why it failed; empty where it did not
 */
record Certificate(
        String arn,
        String domain,
        String token,
        String status,
        String reason,
        Map<String, String> tags,
        Instant created) {

    static final String PENDING = "PENDING_VALIDATION";

    Certificate become(String newStatus, String newReason) {
        return new Certificate(arn, domain, token, newStatus, newReason, tags, created);
    }

    Certificate tagged(Map<String, String> more) {
        var all = new LinkedHashMap<>(tags);
        all.putAll(more);
        return new Certificate(arn, domain, token, status, reason, all, created);
    }

    /** Name of the record that proves it, without the dot at its end. */
    String proofName() {
        return "_" + hash("name") + "." + domain;
    }

    String proofValue() {
        return "_" + hash("value") + ".acm-validations.aws";
    }

    private String hash(String salt) {
        var text = (salt + arn).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(text).toString().replace("-", "");
    }
}
