package io.apidirect.simulator.aws.iam;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The condition keys of a call; their names are the same in upper and lower case. */
public record Circumstances(Map<String, List<String>> values) {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^},]+)}");

    public Circumstances {
        var copy = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
    }

    /** The values of a key; none where the call does not have it. */
    List<String> of(String key) {
        return values.getOrDefault(key, List.of());
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** These and further keys. */
    public Circumstances with(Map<String, List<String>> more) {
        var all = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(values);
        all.putAll(more);
        return new Circumstances(all);
    }

    /** A policy's text with its variables, such as {@code ${aws:PrincipalAccount}}, filled in. */
    String fill(String text) {
        if (text.indexOf('$') < 0) {
            return text;
        }
        return VARIABLE.matcher(text)
                .replaceAll(
                        it -> {
                            var found = of(it.group(1));
                            var value = found.isEmpty() ? it.group() : found.getFirst();
                            return Matcher.quoteReplacement(value);
                        });
    }
}
