package io.apidirect.cli.deployment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What goes from a list and what comes to it, where the whole of both would hide it. */
record ListChange(List<String> removed, List<String> added) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Empty where these are no two lists, or differ in their order only. */
    static Optional<ListChange> of(String before, String after) {
        var old = items(before);
        var next = items(after);
        if (old.isEmpty() || next.isEmpty()) {
            return Optional.empty();
        }
        var change = new ListChange(without(old.get(), next.get()), without(next.get(), old.get()));
        return Optional.of(change).filter(it -> !it.removed().isEmpty() || !it.added().isEmpty());
    }

    private static List<String> without(List<String> items, List<String> others) {
        var rest = new ArrayList<>(items);
        others.forEach(rest::remove);
        return rest;
    }

    private static Optional<List<String>> items(String text) {
        if (!text.startsWith("[")) {
            return Optional.empty();
        }
        try {
            JsonNode list = JSON.readTree(text);
            return Optional.of(
                    StreamSupport.stream(list.spliterator(), false).map(ListChange::text).toList());
        } catch (JsonProcessingException noList) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode item) {
        return item.isValueNode() ? item.asText() : item.toString();
    }

    /** Both in one line. */
    String line() {
        return Stream.concat(
                        removed.stream().map(it -> "- " + it), added.stream().map(it -> "+ " + it))
                .reduce((one, other) -> one + "  " + other)
                .orElse("");
    }
}
