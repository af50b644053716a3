package io.apidirect.domain.compliance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One statement of a policy.
 *
 * @param path where it stands in its resource
 * @param lines its own lines, path within it to value
 */
record Statement(String path, Map<String, String> lines) {

    private static final Pattern WITHIN = Pattern.compile("(.*/Statement/\\d+)/(.+)");

    /** The statements of every policy document below {@code path}. */
    static List<Statement> of(Subject subject, String path) {
        var found = new LinkedHashMap<String, Map<String, String>>();
        subject.properties()
                .forEach(
                        (line, value) -> {
                            var matcher = WITHIN.matcher(line);
                            if (line.startsWith(path) && matcher.matches()) {
                                found.computeIfAbsent(matcher.group(1), _ -> new LinkedHashMap<>())
                                        .put(matcher.group(2), value);
                            }
                        });
        var statements = new ArrayList<Statement>();
        found.forEach((at, lines) -> statements.add(new Statement(at, lines)));
        return statements;
    }

    boolean allows() {
        return "Allow".equals(lines.get("Effect"));
    }

    /** Whether anybody at all is meant. */
    boolean isForAnybody() {
        return values("Principal").contains("*");
    }

    List<String> actions() {
        return values("Action");
    }

    List<String> resources() {
        return values("Resource");
    }

    /** Values of the lines at {@code name} and below it. */
    List<String> values(String name) {
        return lines.entrySet().stream()
                .filter(it -> it.getKey().equals(name) || it.getKey().startsWith(name + "/"))
                .map(Map.Entry::getValue)
                .toList();
    }

    boolean hasCondition(String key) {
        return lines.keySet().stream()
                .anyMatch(
                        it -> it.startsWith("Condition/") && (it + "/").contains("/" + key + "/"));
    }

    /** Whether it refuses whatever does not come over TLS. */
    boolean refusesPlainHttp() {
        return "Deny".equals(lines.get("Effect"))
                && isForAnybody()
                && "false".equals(lines.get("Condition/Bool/aws:SecureTransport"));
    }

    /** For people: what it is about. */
    String wording() {
        return lines.getOrDefault("Effect", "")
                + " "
                + String.join(", ", actions())
                + " on "
                + String.join(", ", resources());
    }
}
