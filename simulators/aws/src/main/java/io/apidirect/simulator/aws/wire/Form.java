package io.apidirect.simulator.aws.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The parameters of the query protocol, with {@code X.member.1.Y} for lists of structures. */
public record Form(Map<String, String> values) {

    private static final String MEMBER = ".member.";

    /** Without any parameter. */
    public static Form none() {
        return new Form(Map.of());
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The texts of a list. */
    public List<String> texts(String name) {
        return texts(name, MEMBER);
    }

    /** The texts of a list of EC2, which numbers them without a word between. */
    public List<String> numbered(String name) {
        return texts(name, ".");
    }

    private List<String> texts(String name, String word) {
        return IntStream.iterate(1, i -> values.containsKey(name + word + i), i -> i + 1)
                .mapToObj(i -> values.getOrDefault(name + word + i, ""))
                .toList();
    }

    /** The structures of a list, each as the form of its own members. */
    public List<Form> forms(String name) {
        return IntStream.iterate(1, i -> !below(name + MEMBER + i).values.isEmpty(), i -> i + 1)
                .mapToObj(i -> below(name + MEMBER + i))
                .toList();
    }

    /** A structure, as the form of its own members. */
    public Form below(String name) {
        var members = new LinkedHashMap<String, String>();
        values.forEach(
                (key, value) -> {
                    if (key.startsWith(name + ".")) {
                        members.put(key.substring(name.length() + 1), value);
                    }
                });
        return new Form(members);
    }

    /** A list of structures with {@code Key} and {@code Value}. */
    public Map<String, String> tags(String name) {
        var tags = new LinkedHashMap<String, String>();
        forms(name).forEach(it -> tags.put(it.text("Key").orElse(""), it.text("Value").orElse("")));
        return tags;
    }
}
