package io.apidirect.simulator.aws.timetable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When a schedule is due: {@code rate(5 minutes)}, {@code cron(0 3 * * ? *)} or {@code at(...)}.
 */
record Expression(String kind, String text, ZoneId zone) {

    private static final Pattern WRITTEN = Pattern.compile("(rate|cron|at)\\((.+)\\)");

    /** Refuses what is none of them. */
    static Expression of(String written, String zone) {
        var matcher = WRITTEN.matcher(written.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Invalid Schedule Expression " + written + ".");
        }
        return new Expression(matcher.group(1), matcher.group(2), ZoneId.of(zone));
    }

    /** The next time after this one. */
    Optional<Instant> after(Instant time) {
        return switch (kind) {
            case "rate" -> Optional.of(time.plus(rate()));
            case "cron" ->
                    Cron.of(text)
                            .after(LocalDateTime.ofInstant(time, zone))
                            .map(it -> it.atZone(zone).toInstant());
            default ->
                    Optional.of(LocalDateTime.parse(text).atZone(zone).toInstant())
                            .filter(time::isBefore);
        };
    }

    private Duration rate() {
        String[] words = text.strip().split("\\s+", 2);
        long number = Long.parseLong(words[0]);
        return switch (words[1].replaceAll("s$", "")) {
            case "minute" -> Duration.ofMinutes(number);
            case "hour" -> Duration.ofHours(number);
            case "day" -> Duration.ofDays(number);
            default -> throw new IllegalArgumentException("No rate is given in " + words[1] + ".");
        };
    }
}
