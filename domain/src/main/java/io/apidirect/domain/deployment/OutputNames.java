package io.apidirect.domain.deployment;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Names for what another stack gives: a sentence about permissions says the same before that stack
 * stands, where only the parameter's name is known, and after.
 */
final class OutputNames {

    /** Outputs that are plain names, and stand within ARNs. */
    private static final Set<String> WITHIN = Set.of("ClusterName", "LogGroup");

    private final Map<String, String> whole = new HashMap<>();
    private final Map<String, String> within = new HashMap<>();

    OutputNames(Map<String, String> parameters) {
        parameters.forEach(
                (name, value) -> {
                    if (value.startsWith("arn:") || value.startsWith("sg-")) {
                        whole.put(value, "{" + name + "}");
                    } else if (WITHIN.contains(name)) {
                        within.put(value, "{" + name + "}");
                    }
                });
    }

    /** The lines, with {@code {RepositoryArn}} for the ARN that the parameter of this name has. */
    Map<String, String> in(Map<String, String> lines) {
        var named = new LinkedHashMap<String, String>();
        lines.forEach((path, value) -> named.put(path, named(value)));
        return named;
    }

    private String named(String value) {
        var text = whole.getOrDefault(value, value);
        if (text.startsWith("arn:")) {
            for (var name : within.entrySet()) {
                text = text.replace(name.getKey(), name.getValue());
            }
        }
        return text;
    }
}
