package io.apidirect.cli.copilot;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How one setting of Copilot is said in {@code apidirect.yaml}. */
@FunctionalInterface
interface Translation {

    Pattern DURATION = Pattern.compile("(?=.)(?:(\\d+)h)?(?:(\\d+)m)?(?:(\\d+)s)?");

    /** What becomes of a value; every scalar is a text, exactly as it was written. */
    Answer of(JsonNode value);

    /** The same value under these paths. */
    static Translation as(String... paths) {
        return value -> all(text(value), paths);
    }

    /** The same whole number under these paths. */
    static Translation number(String... paths) {
        return value ->
                text(value).matches("\\d{1,9}")
                        ? all(text(value), paths)
                        : new Answer.Leave("this is no whole number");
    }

    /** Go's durations, such as {@code 2m30s}, become seconds. */
    static Translation seconds(String path) {
        return value -> {
            var parts = DURATION.matcher(text(value));
            if (!parts.matches()) {
                return new Answer.Leave("this is no duration such as 2m30s");
            }
            long seconds =
                    3600 * count(parts.group(1))
                            + 60 * count(parts.group(2))
                            + count(parts.group(3));
            return Answer.Take.of(path, Long.toString(seconds));
        };
    }

    /** YAML 1.1, which Copilot reads, has more words for yes and no. */
    static Translation flag(String path) {
        return value ->
                switch (text(value).toLowerCase(Locale.ROOT)) {
                    case "true", "yes", "on", "y" -> Answer.Take.of(path, "true");
                    case "false", "no", "off", "n" -> Answer.Take.of(path, "false");
                    default -> new Answer.Leave("this is neither true nor false");
                };
    }

    /** It is so anyway, without a line. */
    static Translation given(String note) {
        return _ -> new Answer.Take(new LinkedHashMap<>(), note);
    }

    static Translation leave(String reason) {
        return _ -> new Answer.Leave(reason);
    }

    /** The texts of a scalar, or of a list joined by commas. */
    static String text(JsonNode value) {
        if (!value.isArray()) {
            return value.asText();
        }
        List<String> items = new ArrayList<>();
        value.forEach(item -> items.add(item.isTextual() ? item.asText() : item.toString()));
        return String.join(",", items);
    }

    private static Answer.Take all(String text, String... paths) {
        SequencedMap<String, String> settings = new LinkedHashMap<>();
        for (String path : paths) {
            settings.put(path, text);
        }
        return new Answer.Take(settings, "");
    }

    private static long count(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
