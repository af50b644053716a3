package io.apidirect.domain.permission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One statement of a policy, as a template's lines say it.
 *
 * @param document path of the policy within the resource, such as {@code KeyPolicy}
 * @param parts path within the statement to its values, such as {@code Principal/Service}
 */
record Statement(String document, Map<String, List<String>> parts) {

    private static final Pattern LINE =
            Pattern.compile("(.+?)/Statement(?:/(\\d+))?/([A-Za-z].*?)(?:/\\d+)?");
    private static final Set<String> USUAL =
            Set.of(
                    "Sid",
                    "Effect",
                    "Action",
                    "Resource",
                    "Principal",
                    "Principal/AWS",
                    "Principal/Service");
    private static final String CONDITION = "Condition/";

    /** All statements of the policies in {@code properties}, in their order. */
    static List<Statement> of(Map<String, String> properties) {
        var found = new LinkedHashMap<String, Statement>();
        properties.forEach(
                (path, value) -> {
                    var line = LINE.matcher(path);
                    if (line.matches()) {
                        found.computeIfAbsent(
                                        line.group(1) + "#" + line.group(2),
                                        _ -> new Statement(line.group(1), new TreeMap<>()))
                                .parts()
                                .computeIfAbsent(line.group(3), _ -> new ArrayList<>())
                                .add(value);
                    }
                });
        return List.copyOf(found.values());
    }

    /** It says to whom, or to what, it applies. */
    boolean isTrust() {
        return document.equals("AssumeRolePolicyDocument");
    }

    boolean isForbidding() {
        return values("Effect").equals(List.of("Deny"));
    }

    /** It has only parts that can be put into words, and not, for example, {@code NotAction}. */
    boolean isUsual() {
        return parts.keySet().stream()
                .allMatch(it -> USUAL.contains(it) || it.startsWith(CONDITION));
    }

    Set<String> actions() {
        return new TreeSet<>(values("Action"));
    }

    List<String> resources() {
        return values("Resource");
    }

    List<String> principals() {
        return Stream.of("Principal", "Principal/AWS", "Principal/Service")
                .flatMap(it -> values(it).stream())
                .toList();
    }

    /** {@code StringEquals/aws:SourceAccount} to the values that are allowed there. */
    Map<String, List<String>> conditions() {
        return parts.entrySet().stream()
                .filter(it -> it.getKey().startsWith(CONDITION))
                .collect(
                        Collectors.toMap(
                                it -> it.getKey().substring(CONDITION.length()),
                                Map.Entry::getValue,
                                (one, _) -> one,
                                TreeMap::new));
    }

    /** Its parts as the template has them. */
    String text() {
        return parts.entrySet().stream()
                .filter(it -> !Set.of("Sid", "Effect").contains(it.getKey()))
                .map(it -> it.getKey() + " " + String.join(", ", it.getValue()))
                .collect(Collectors.joining("; "));
    }

    private List<String> values(String part) {
        return parts.getOrDefault(part, List.of());
    }
}
