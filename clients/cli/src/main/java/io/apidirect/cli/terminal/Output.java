package io.apidirect.cli.terminal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.cli.failure.Failure;
import io.apidirect.cli.http.Json;
import io.burt.jmespath.Expression;
import io.burt.jmespath.JmesPathException;
import io.burt.jmespath.jackson.JacksonRuntime;
import java.io.UncheckedIOException;
import java.util.List;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * Writes data to standard output in the format that was asked for.
 *
 * @param query a JMESPath expression that picks a part of the data; empty for all of it
 */
public record Output(Terminal terminal, Format format, String query) {

    /** Whether a program reads the answer: what is for people only stays away. */
    public boolean isForPrograms() {
        return format != Format.TABLE || !query.isEmpty();
    }

    /** Writes the data; {@code columns} only concern the table. */
    public void write(JsonNode data, List<String> columns) {
        String text = query.isEmpty() ? rendered(data, columns) : rendered(picked(data), List.of());
        if (!text.isEmpty()) {
            terminal.print(text);
        }
    }

    /** Whether a table of this data has nothing in it. */
    public boolean isBlank(JsonNode data, List<String> columns) {
        JsonNode items = data.path("items");
        return items.isArray()
                ? items.isEmpty()
                : data.isObject() && Table.of(data, columns, Integer.MAX_VALUE).isEmpty();
    }

    /** The same, but as JSON. */
    public Output asJson() {
        return new Output(terminal, Format.JSON, query);
    }

    /** Writes one line of newline-delimited JSON: an event of a long command. */
    public void writeLine(JsonNode event) {
        terminal.print(Json.line(query.isEmpty() ? event : picked(event)));
    }

    private String rendered(JsonNode data, List<String> columns) {
        return switch (format) {
            case TABLE -> Table.of(data, columns, terminal.columns());
            case JSON -> json(data);
            case YAML -> yaml(data);
        };
    }

    /** Refuses a query that is none. */
    public void check() {
        if (!query.isEmpty()) {
            compiled();
        }
    }

    private JsonNode picked(JsonNode data) {
        try {
            return compiled().search(data);
        } catch (JmesPathException e) {
            throw Failure.usage(
                    "--query does not fit the answer: " + e.getMessage(),
                    "look at the answer without it: --json");
        }
    }

    private Expression<JsonNode> compiled() {
        try {
            return new JacksonRuntime().compile(query);
        } catch (JmesPathException e) {
            throw Failure.usage(
                    "--query is not a JMESPath expression: " + reason(e),
                    "for example: --query 'items[].name'; see https://jmespath.org");
        }
    }

    private String reason(JmesPathException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse(query);
    }

    private static String json(JsonNode data) {
        try {
            return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String yaml(JsonNode data) {
        var settings = DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).build();
        return new Dump(settings).dumpToString(Json.mapper().convertValue(data, Object.class));
    }
}
