package io.apidirect.cli.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A value as people read it in a table. */
final class Cell {
    /** What a terminal would obey instead of showing; a name or a log line may hold it. */
    private static final String COMMANDS = "[\\p{Cntrl}&&[^\n]]";

    /** Nobody compares fractions of a second by eye. */
    private static final String FRACTION = "(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d)\\.\\d+Z";

    private Cell() {}

    /** The value as it is; it may have several lines. */
    static String text(JsonNode value) {
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(part -> parts.add(text(part)));
            return String.join(", ", parts);
        }
        String text = value.isObject() ? value.toString() : value.isNull() ? "" : value.asText("");
        return text.replace("\r\n", "\n").replace('\t', ' ').replaceAll(COMMANDS, "�");
    }

    /** The value for reading, in its lines. */
    static List<String> lines(JsonNode value) {
        return text(value).replaceFirst("^" + FRACTION + "$", "$1Z").lines().toList();
    }

    /** The same on one line. */
    static String line(JsonNode value) {
        return String.join(" ", lines(value).stream().map(String::strip).toList());
    }
}
