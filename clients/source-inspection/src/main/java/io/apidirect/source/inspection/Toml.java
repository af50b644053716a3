package io.apidirect.source.inspection;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/** A TOML table, read leniently: what is missing or of another kind is simply not there. */
record Toml(TomlTable table) {

    static Toml read(String text) {
        return new Toml(org.tomlj.Toml.parse(text));
    }

    Optional<String> text(String... path) {
        return table.get(List.of(path)) instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }

    Toml table(String... path) {
        return table.get(List.of(path)) instanceof TomlTable found ? new Toml(found) : read("");
    }

    boolean has(String... path) {
        return table.contains(List.of(path));
    }

    List<String> texts(String... path) {
        return items(path).filter(String.class::isInstance).map(String.class::cast).toList();
    }

    List<Toml> tables(String... path) {
        return items(path)
                .filter(TomlTable.class::isInstance)
                .map(t -> new Toml((TomlTable) t))
                .toList();
    }

    private Stream<Object> items(String... path) {
        return table.get(List.of(path)) instanceof TomlArray array
                ? IntStream.range(0, array.size()).mapToObj(array::get)
                : Stream.of();
    }

    Set<String> keys() {
        return table.keySet();
    }

    /** The line of a setting, counted from 1; 0 when it is not there. */
    int line(String... path) {
        var position = table.inputPositionOf(List.of(path));
        return position == null ? 0 : position.line();
    }
}
