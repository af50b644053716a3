package io.apidirect.domain.deployment;

import io.apidirect.domain.deployment.ResourceChange.PropertyChange;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What protects data less than before, so that nobody approves it unseen. */
final class Weakening {

    /** Properties whose lower number keeps less, and what they keep. */
    private static final Map<String, String> KEEPING =
            Map.of(
                    "BackupRetentionPeriod", "days of backups",
                    "RetentionInDays", "days of logs");

    private static final String NUMBER = "\\d{1,9}";

    private Weakening() {}

    static Stream<String> of(ResourceChange resource) {
        return resource.properties().stream()
                .map(Weakening::sentence)
                .flatMap(Optional::stream)
                .map(it -> "%s (%s) %s".formatted(resource.logicalId(), resource.type(), it));
    }

    private static Optional<String> sentence(PropertyChange property) {
        var keeps = KEEPING.get(property.path());
        if (keeps != null && isFewer(property.after(), property.before())) {
            return Optional.of(
                    "keeps %s %s instead of %s."
                            .formatted(property.after(), keeps, property.before()));
        }
        boolean unprotected =
                property.path().equals("DeletionProtection")
                        && "true".equals(property.before())
                        && !"true".equals(property.after());
        return unprotected
                ? Optional.of("is no longer protected against its deletion.")
                : Optional.empty();
    }

    private static boolean isFewer(@Nullable String after, @Nullable String before) {
        return after != null
                && before != null
                && after.matches(NUMBER)
                && before.matches(NUMBER)
                && Long.parseLong(after) < Long.parseLong(before);
    }
}
