package io.apidirect.simulator.aws.secrets;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A secret.
 *
 * @param values by the id of their version
 * @param current the version that {@code AWSCURRENT} names, empty before there is one
 * @param deleted when it goes for good, where it is being deleted
 */
public record Secret(
        String account,
        String region,
        String name,
        String arn,
        String description,
        Map<String, String> values,
        Optional<String> current,
        Optional<String> previous,
        Map<String, String> tags,
        Instant created,
        Instant changed,
        Optional<Instant> deleted) {

    public Secret {
        values = Map.copyOf(values);
        tags = Map.copyOf(tags);
    }

    Secret holding(String version, String value) {
        var more = new LinkedHashMap<>(values);
        more.put(version, value);
        return new Secret(
                account,
                region,
                name,
                arn,
                description,
                more,
                Optional.of(version),
                current,
                tags,
                created,
                Instant.now(),
                deleted);
    }

    Secret tagged(Map<String, String> other) {
        return new Secret(
                account,
                region,
                name,
                arn,
                description,
                values,
                current,
                previous,
                other,
                created,
                changed,
                deleted);
    }

    Secret deletedAt(Optional<Instant> time) {
        return new Secret(
                account,
                region,
                name,
                arn,
                description,
                values,
                current,
                previous,
                tags,
                created,
                changed,
                time);
    }

    /** The value now. */
    public Optional<String> value() {
        return current.map(it -> values.getOrDefault(it, ""));
    }

    @Override
    public String toString() {
        return "Secret[" + arn + "]";
    }
}
