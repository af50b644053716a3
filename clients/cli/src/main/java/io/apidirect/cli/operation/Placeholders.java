package io.apidirect.cli.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.cli.terminal.Table;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills {@code {name}} in a text with a field of the answer, else with what was typed. */
final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9_.]+)}");

    private Placeholders() {}

    static String fill(String text, JsonNode answer, Map<String, String> typed) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(
                        match -> Matcher.quoteReplacement(value(match.group(1), answer, typed)));
    }

    private static String value(String name, JsonNode answer, Map<String, String> typed) {
        JsonNode field = Table.at(answer, name);
        return field.isValueNode() && !field.isNull()
                ? Table.shown(field)
                : typed.getOrDefault(name, "");
    }
}
