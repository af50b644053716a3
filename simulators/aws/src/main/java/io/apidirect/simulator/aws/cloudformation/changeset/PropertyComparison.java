package io.apidirect.simulator.aws.cloudformation.changeset;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.simulator.aws.cloudformation.stack.PropertyChange;
import io.apidirect.simulator.aws.cloudformation.template.ResourceValues;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Descends into two values of a property and notes every place where they differ. */
final class PropertyComparison {

    private PropertyComparison() {}

    static void compare(
            List<PropertyChange> details, PropertyPlace place, JsonNode before, JsonNode after) {
        boolean isUnknown = after.toString().contains(ResourceValues.UNKNOWN.asText());
        if (before.equals(after)) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            for (String key : union(before, after)) {
                compare(details, place.below(key), before.path(key), after.path(key));
            }
            return;
        }
        if (before.isArray() && after.isArray() && before.size() == after.size()) {
            for (int i = 0; i < before.size(); i++) {
                compare(details, place.below(String.valueOf(i)), before.path(i), after.path(i));
            }
            return;
        }
        details.add(
                new PropertyChange(
                        "Properties",
                        place.name(),
                        place.path(),
                        place.recreation(),
                        kind(before, after),
                        text(before),
                        text(after),
                        isUnknown ? "Dynamic" : "Static",
                        place.cause().source(),
                        place.cause().entity()));
    }

    private static String kind(JsonNode before, JsonNode after) {
        if (before.isMissingNode()) {
            return "Add";
        }
        return after.isMissingNode() ? "Remove" : "Modify";
    }

    static Optional<String> text(JsonNode value) {
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (value.isTextual() && value.asText().contains(ResourceValues.UNKNOWN.asText())) {
            return Optional.of(ResourceValues.UNKNOWN.asText());
        }
        return Optional.of(value.isValueNode() ? value.asText() : value.toString());
    }

    static Set<String> union(JsonNode one, JsonNode other) {
        Set<String> names = new TreeSet<>();
        one.fieldNames().forEachRemaining(names::add);
        other.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
