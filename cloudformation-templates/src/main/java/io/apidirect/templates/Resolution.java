package io.apidirect.templates;

import io.apidirect.templates.TemplateValue.Function;
import io.apidirect.templates.TemplateValue.Literal;
import io.apidirect.templates.TemplateValue.Mapping;
import io.apidirect.templates.TemplateValue.Sequence;
import io.apidirect.templates.TemplateValue.Text;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a template says once the values of its parameters are known, for people to read before
 * CloudFormation has seen it. What only AWS will know stands in braces: {@code {Vpc}}, {@code
 * {Images.Arn}}.
 */
final class Resolution {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]+)}");

    private final Map<String, TemplateValue> known = new HashMap<>();
    private final Conditions conditions;
    private final Mapping mappings;

    /**
     * @param values parameters and pseudo parameters that are known; others take their default
     */
    Resolution(Mapping template, Map<String, String> values) {
        mappings = template.mapping("Mappings");
        conditions = new Conditions(template.mapping("Conditions"), this::text);
        template.mapping("Parameters")
                .entries()
                .forEach((name, it) -> defaultOf(it).ifPresent(value -> known.put(name, value)));
        values.forEach((name, value) -> known.put(name, new Text(value)));
    }

    private static Optional<TemplateValue> defaultOf(TemplateValue parameter) {
        return parameter instanceof Mapping it
                ? Optional.ofNullable(it.entries().get("Default"))
                : Optional.empty();
    }

    /** Whether the resource or output is there at all. */
    boolean isWanted(Mapping part) {
        var condition = part.text("Condition");
        return condition.isEmpty() || conditions.isMet(condition);
    }

    /** The value without functions; empty where the template leaves it out. */
    Optional<TemplateValue> resolve(TemplateValue value) {
        return switch (value) {
            case Text text -> Optional.of(text);
            case Literal literal -> Optional.of(literal);
            case Sequence(var items) -> Optional.of(new Sequence(all(items)));
            case Mapping mapping -> Optional.of(mapping(mapping));
            case Function(String name, TemplateValue argument) -> function(name, argument);
        };
    }

    private List<TemplateValue> all(List<TemplateValue> items) {
        return items.stream().flatMap(it -> resolve(it).stream()).toList();
    }

    private Mapping mapping(Mapping mapping) {
        var entries = new LinkedHashMap<String, TemplateValue>();
        mapping.entries()
                .forEach((key, it) -> resolve(it).ifPresent(value -> entries.put(key, value)));
        return new Mapping(entries);
    }

    private Optional<TemplateValue> function(String name, TemplateValue argument) {
        return switch (argument) {
            case Text(String text) when name.equals("Ref") -> reference(text);
            case Text(String text) when name.equals("Sub") ->
                    Optional.of(new Text(substituted(text, Map.of())));
            case Text(String text) when name.equals("GetAtt") ->
                    Optional.of(new Text("{" + text + "}"));
            case Sequence(var items) -> listFunction(name, items);
            default -> Optional.of(new Text("{" + name + "}"));
        };
    }

    private Optional<TemplateValue> listFunction(String name, List<TemplateValue> items) {
        return switch (name) {
            case "If" -> resolve(items.get(conditions.isMet(text(items.getFirst())) ? 1 : 2));
            case "Sub" -> Optional.of(new Text(substituted(text(items.get(0)), own(items.get(1)))));
            case "Join" -> Optional.of(new Text(joined(items)));
            case "Select" -> Optional.of(selected(items));
            case "Split" -> Optional.of(split(text(items.get(0)), text(items.get(1))));
            case "FindInMap" -> Optional.of(mapped(items));
            default -> Optional.of(new Text("{" + name + "}"));
        };
    }

    private Optional<TemplateValue> reference(String name) {
        if (name.equals("AWS::NoValue")) {
            return Optional.empty();
        }
        return Optional.of(known.getOrDefault(name, new Text("{" + name + "}")));
    }

    private Map<String, String> own(TemplateValue values) {
        return ((Mapping) values)
                .entries().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, it -> text(it.getValue())));
    }

    private String substituted(String text, Map<String, String> own) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(
                        found -> {
                            var name = found.group(1);
                            var value =
                                    own.getOrDefault(
                                            name, text(new Function("Ref", new Text(name))));
                            return Matcher.quoteReplacement(value);
                        });
    }

    private String joined(List<TemplateValue> items) {
        var parts = resolve(items.get(1)).orElseThrow();
        return parts instanceof Sequence list
                ? list.items().stream()
                        .map(this::text)
                        .collect(Collectors.joining(text(items.get(0))))
                : text(parts);
    }

    private TemplateValue selected(List<TemplateValue> items) {
        var list = resolve(items.get(1)).orElseThrow();
        return list instanceof Sequence it
                ? it.items().get(Integer.parseInt(text(items.get(0))))
                : new Text(text(list) + "[" + text(items.get(0)) + "]");
    }

    /** What AWS alone knows cannot be split yet. */
    private static TemplateValue split(String separator, String text) {
        if (text.contains("{")) {
            return new Text("{Split}");
        }
        var parts = Pattern.compile(separator, Pattern.LITERAL).splitAsStream(text);
        return new Sequence(parts.<TemplateValue>map(Text::new).toList());
    }

    private TemplateValue mapped(List<TemplateValue> items) {
        var found = mappings.mapping(text(items.get(0))).mapping(text(items.get(1))).entries();
        return Optional.ofNullable(found.get(text(items.get(2)))).orElseThrow();
    }

    private String text(TemplateValue value) {
        return switch (resolve(value).orElse(new Text(""))) {
            case Text(String text) -> text;
            case Literal(String text) -> text;
            case TemplateValue other -> other.toString();
        };
    }
}
