package io.apidirect.cli.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Data as columns for people. A list has a heading and a line per item, or, where the terminal is
 * too narrow for that, a block per item; a single thing has a line per field.
 */
public final class Table {
    private static final String GAP = "  ";

    private Table() {}

    /**
     * The table of this data. Without columns, every plain field is shown.
     *
     * @param width of the terminal
     */
    public static String of(JsonNode data, List<String> columns, int width) {
        JsonNode items = data.path("items").isArray() ? data.path("items") : data;
        return items.isArray() ? list(items, columns, width) : single(items, columns);
    }

    private static String list(JsonNode items, List<String> columns, int width) {
        List<String> names = columns.isEmpty() ? plainFields(items) : columns;
        if (names.isEmpty()) {
            return unnamed(items);
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(names.stream().map(Table::heading).toList());
        for (JsonNode item : items) {
            rows.add(names.stream().map(name -> Cell.line(at(item, name))).toList());
        }
        String table = aligned(rows);
        return table.lines().allMatch(line -> line.length() <= width)
                ? table
                : blocks(items, names);
    }

    /** Items without fields: texts and numbers, or lists of them. */
    private static String unnamed(JsonNode items) {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode item : items) {
            List<String> row = new ArrayList<>();
            (item.isArray() ? item : List.of(item)).forEach(part -> row.add(Cell.text(part)));
            rows.add(row);
        }
        return aligned(rows);
    }

    private static String blocks(JsonNode items, List<String> names) {
        List<String> blocks = new ArrayList<>();
        items.forEach(item -> blocks.add(single(item, names)));
        return String.join("\n", blocks);
    }

    private static String single(JsonNode thing, List<String> columns) {
        if (!thing.isObject()) {
            return thing.isMissingNode() || thing.isNull() ? "" : thing.asText();
        }
        List<List<String>> rows = new ArrayList<>();
        for (String name : columns.isEmpty() ? plainFields(thing) : columns) {
            JsonNode value = at(thing, name);
            if (value.isObject()) {
                value.properties().forEach(entry -> addRow(rows, entry.getKey(), entry.getValue()));
            } else {
                addRow(rows, heading(name).toLowerCase(Locale.ROOT), value);
            }
        }
        return aligned(rows);
    }

    private static void addRow(List<List<String>> rows, String name, JsonNode value) {
        List<String> lines = Cell.lines(value);
        for (int i = 0; i < lines.size(); i++) {
            rows.add(List.of(i == 0 ? name : "", lines.get(i)));
        }
    }

    /** Lines up rows of cells; the last column keeps its own width. */
    public static String aligned(List<List<String>> rows) {
        int count = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[count];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                line.append(i == 0 ? "" : GAP).append(padded(row.get(i), widths[i]));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static String padded(String cell, int width) {
        return cell + " ".repeat(Math.max(0, width - cell.length()));
    }

    private static List<String> plainFields(JsonNode data) {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode item : data.isArray() ? data : List.of(data)) {
            item.properties().stream()
                    .filter(
                            field ->
                                    !field.getValue().isContainerNode()
                                            && !field.getKey().equals("kind"))
                    .forEach(field -> names.add(field.getKey()));
        }
        return List.copyOf(names);
    }

    /** A value as a cell shows it, on one line, for the sentences around a table. */
    public static String shown(JsonNode value) {
        return Cell.line(value);
    }

    /** The value at a dotted path. */
    public static JsonNode at(JsonNode data, String path) {
        return data.at("/" + path.replace('.', '/'));
    }

    /** {@code awsAccountId} becomes {@code AWS ACCOUNT ID}. */
    static String heading(String path) {
        return path.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replace('.', ' ')
                .toUpperCase(Locale.ROOT);
    }
}
