package io.apidirect.simulator.aws.cloudformation.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a piece of a template refers to: {@code Ref}, {@code Fn::GetAtt} and {@code Fn::Sub}. */
public final class References {

    static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(!?)([^}]*)}");

    private References() {}

    /** The names of everything referred to: parameters, pseudo parameters and resources. */
    public static Set<String> names(JsonNode node) {
        Set<String> names = new LinkedHashSet<>();
        walk(node, (name, _) -> names.add(name));
        return names;
    }

    /** Calls the visitor with resource and attribute of each {@code Fn::GetAtt}. */
    public static void attributes(JsonNode node, BiConsumer<String, String> visitor) {
        walk(
                node,
                (name, attribute) -> {
                    if (!attribute.isEmpty()) {
                        visitor.accept(name, attribute);
                    }
                });
    }

    /** Calls the visitor with name and attribute; the attribute of a {@code Ref} is empty. */
    static void walk(JsonNode node, BiConsumer<String, String> visitor) {
        if (node.isObject() && node.size() == 1) {
            call(node.propertyStream().findFirst().orElseThrow().getKey(), node, visitor);
        }
        node.forEach(it -> walk(it, visitor));
    }

    private static void call(String function, JsonNode node, BiConsumer<String, String> visitor) {
        JsonNode argument = node.path(function);
        switch (function) {
            case "Ref" -> visitor.accept(argument.asText(), "");
            case "Fn::GetAtt" -> attribute(argument, visitor);
            case "Fn::Sub" -> substitution(argument, visitor);
            default -> {}
        }
    }

    private static void attribute(JsonNode argument, BiConsumer<String, String> visitor) {
        if (argument.isArray()) {
            visitor.accept(
                    argument.path(0).asText(),
                    argument.path(1).isTextual() ? argument.path(1).asText() : "*");
        } else {
            dotted(argument.asText(), visitor);
        }
    }

    private static void dotted(String text, BiConsumer<String, String> visitor) {
        int dot = text.indexOf('.');
        if (dot < 0) {
            visitor.accept(text, "");
        } else {
            visitor.accept(text.substring(0, dot), text.substring(dot + 1));
        }
    }

    private static void substitution(JsonNode argument, BiConsumer<String, String> visitor) {
        String text = argument.isArray() ? argument.path(0).asText() : argument.asText();
        JsonNode own = argument.isArray() ? argument.path(1) : argument.path("none");
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            String name = matcher.group(2).strip();
            if (matcher.group(1).isEmpty() && !own.has(name)) {
                dotted(name, visitor);
            }
        }
    }
}
