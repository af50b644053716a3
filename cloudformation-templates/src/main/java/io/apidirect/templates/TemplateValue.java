package io.apidirect.templates;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;

/** A part of a parsed template: data, and functions that CloudFormation will evaluate. */
sealed interface TemplateValue {

    /** A string. */
    record Text(String value) implements TemplateValue {}

    /** A number or a boolean, as it is written. */
    record Literal(String value) implements TemplateValue {}

    record Sequence(List<TemplateValue> items) implements TemplateValue {
        public Sequence {
            items = List.copyOf(items);
        }

        Sequence plus(List<? extends TemplateValue> more) {
            var all = new ArrayList<>(items);
            all.addAll(more);
            return new Sequence(all);
        }
    }

    /** Entries in the order in which they are written. */
    record Mapping(Map<String, TemplateValue> entries) implements TemplateValue {
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        /** The mapping at {@code key}; an empty one where there is none. */
        Mapping mapping(String key) {
            return entries.get(key) instanceof Mapping found ? found : new Mapping(Map.of());
        }

        /** The items of the list at {@code key}; none where there is no list. */
        List<TemplateValue> items(String key) {
            return entries.get(key) instanceof Sequence found ? found.items() : List.of();
        }

        /** The text at {@code key}; empty where there is none. */
        String text(String key) {
            return entries.get(key) instanceof Text found ? found.value() : "";
        }

        Mapping without(String key) {
            var others = new LinkedHashMap<>(entries);
            others.remove(key);
            return new Mapping(others);
        }

        Mapping with(String key, TemplateValue value) {
            var all = new LinkedHashMap<>(entries);
            all.put(key, value);
            return new Mapping(all);
        }
    }

    /**
     * An intrinsic function.
     *
     * @param name the short name, such as {@code Ref} or {@code Sub}
     */
    record Function(String name, TemplateValue argument) implements TemplateValue {}

    /**
     * A copy of {@code tree} in which the part at {@code path} (keys, and indexes of sequences) is
     * changed.
     *
     * @throws NoSuchElementException if there is nothing at the path
     */
    static TemplateValue changed(
            TemplateValue tree, List<String> path, UnaryOperator<TemplateValue> change) {
        if (path.isEmpty()) {
            return change.apply(tree);
        }
        var key = path.getFirst();
        var rest = path.subList(1, path.size());
        return switch (tree) {
            case Mapping mapping when mapping.entries().get(key) instanceof TemplateValue part ->
                    mapping.with(key, changed(part, rest, change));
            case Sequence sequence -> {
                var items = new ArrayList<>(sequence.items());
                var index = Integer.parseInt(key);
                items.set(index, changed(items.get(index), rest, change));
                yield new Sequence(items);
            }
            default -> throw new NoSuchElementException("the template has no " + key);
        };
    }
}
