package io.apidirect.rest.shared;

import java.time.Instant;
import java.time.format.DateTimeParseException;

/** Reads times in query parameters. */
public final class QueryTimes {

    private QueryTimes() {}

    /**
     * The time that {@code text} writes in RFC 3339, to the millisecond.
     *
     * @param name of the parameter, for the refusal
     */
    public static Instant the(String name, String text) {
        try {
            return Instant.ofEpochMilli(Instant.parse(text).toEpochMilli());
        } catch (DateTimeParseException | ArithmeticException unreadable) {
            throw RequestRefused.parameter(name, "must be a time like 2026-11-21T10:00:00Z");
        }
    }
}
