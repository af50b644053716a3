package io.apidirect.simulator.aws.logs;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A log group. */
public record LogGroup(
        String account,
        String region,
        String name,
        Optional<Integer> retentionDays,
        Map<String, String> tags,
        Instant created) {

    public LogGroup {
        tags = Map.copyOf(tags);
    }

    public String arn() {
        return "arn:aws:logs:%s:%s:log-group:%s".formatted(region, account, name);
    }

    LogGroup with(Optional<Integer> days, Map<String, String> otherTags) {
        return new LogGroup(account, region, name, days, otherTags, created);
    }
}
