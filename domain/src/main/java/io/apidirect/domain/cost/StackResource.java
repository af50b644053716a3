package io.apidirect.domain.cost;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One resource, as far as its cost depends on it.
 *
 * @param stack slug of the layer that it belongs to
 * @param type CloudFormation's type
 * @param properties {@code path} to value, lists by number: {@code Subnets/0}; references in
 *     braces: <code>{Vpc}</code>
 */
public record StackResource(
        String stack, String logicalId, String type, Map<String, String> properties) {

    public StackResource {
        properties = Map.copyOf(properties);
    }

    Optional<String> value(String path) {
        return Optional.ofNullable(properties.get(path));
    }

    boolean has(String path, String value) {
        return value(path).filter(value::equals).isPresent();
    }

    /** Empty also where AWS alone will know the number. */
    Optional<BigDecimal> number(String path) {
        return value(path).filter(text -> text.matches("\\d+(\\.\\d+)?")).map(BigDecimal::new);
    }

    /** How many items the list at {@code path} has. */
    long items(String path) {
        return properties.keySet().stream()
                .filter(key -> key.startsWith(path + "/"))
                .map(key -> key.substring(path.length() + 1).split("/", 2)[0])
                .distinct()
                .count();
    }

    StackResource with(String path, String value) {
        var changed = new HashMap<>(properties);
        changed.put(path, value);
        return new StackResource(stack, logicalId, type, changed);
    }
}
