package io.apidirect.cli.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A deployment as the platform last described it. */
record DeploymentState(JsonNode tree) {
    private static final Set<String> GOOD = Set.of("live", "destroyed");
    private static final Set<String> BAD = Set.of("failed", "rolledback", "cancelled", "canceled");

    String id() {
        return tree.path("id").asText();
    }

    String status() {
        return tree.path("status").asText();
    }

    boolean isOver() {
        return isGood() || BAD.contains(word(status()));
    }

    boolean isGood() {
        return GOOD.contains(word(status()));
    }

    /** Whether this word of an event could be the last status. */
    static boolean mayBeLast(String status) {
        return GOOD.contains(word(status)) || BAD.contains(word(status));
    }

    /** Whether the source is not wanted any more. */
    boolean hasSource() {
        for (JsonNode step : tree.path("steps")) {
            if (step.path("name").asText().equals("source")) {
                return Set.of("done", "skipped", "failed")
                        .contains(word(step.path("status").asText()));
            }
        }
        return false;
    }

    String url() {
        return tree.path("url").asText("");
    }

    /** What the CNAME record of the domain leads to, where the url is one's own domain. */
    String domainTarget() {
        return tree.path("domainTarget").asText("");
    }

    String cause() {
        return tree.path("cause").asText("");
    }

    String remedy() {
        return tree.path("remedy").asText("");
    }

    /** How long it took, or has taken until now. */
    Duration age(Instant now) {
        Instant end = time("finishedAt").orElse(now);
        return time("createdAt").map(start -> Duration.between(start, end)).orElse(Duration.ZERO);
    }

    private Optional<Instant> time(String field) {
        try {
            return Optional.of(tree.path(field).asText(""))
                    .filter(text -> !text.isEmpty())
                    .map(Instant::parse);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /** {@code rolled-back}, {@code RolledBack} and {@code ROLLED_BACK} are one word. */
    private static String word(String status) {
        return status.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    /** A duration as people say it. */
    static String spoken(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        return seconds < 60
                ? seconds + "s"
                : seconds / 60 + "m" + String.format(Locale.ROOT, "%02ds", seconds % 60);
    }
}
