package io.apidirect.bootstrap.configuration;

import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing an installation can set.
 *
 * @param name as MicroProfile Config knows it, such as {@code apidirect.http.port}
 * @param fallback the value when nothing is set; null where the launcher finds or makes one
 * @param unit of the value, such as {@code port} or {@code ms}
 * @param meaning in one sentence, with what happens when it is not set
 * @param parse the value from its text; throws IllegalArgumentException with the reason
 */
public record Setting<T>(
        String name,
        @Nullable String fallback,
        String unit,
        String meaning,
        Function<String, T> parse) {

    /** The environment variable that sets it, such as {@code APIDIRECT_HTTP_PORT}. */
    public String variable() {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    /** The setting {@code apidirect.<name>}. */
    static <T> Setting<T> of(
            String name,
            @Nullable String fallback,
            String unit,
            String meaning,
            Function<String, T> parse) {
        return new Setting<>("apidirect." + name, fallback, unit, meaning, parse);
    }
}
