package io.apidirect.simulator.aws.cloudformation.drift;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.simulator.aws.cloudformation.drift.PropertyDifference.Kind;
import java.util.ArrayList;
import java.util.List;

/** Compares what a template says with what is live; what it does not say is not looked at. */
public final class PropertyDifferences {

    private PropertyDifferences() {}

    /** The places that differ, in the order of the template. */
    public static List<PropertyDifference> between(JsonNode expected, JsonNode actual) {
        List<PropertyDifference> found = new ArrayList<>();
        compare(found, "", expected, actual);
        return found;
    }

    private static void compare(
            List<PropertyDifference> found, String path, JsonNode expected, JsonNode actual) {
        if (expected.isObject() && actual.isObject()) {
            expected.propertyStream()
                    .forEach(
                            it ->
                                    compare(
                                            found,
                                            path + "/" + it.getKey(),
                                            it.getValue(),
                                            actual.path(it.getKey())));
        } else if (expected.isArray() && actual.isArray()) {
            for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
                compare(found, path + "/" + i, expected.path(i), actual.path(i));
            }
        } else if (!isSame(expected, actual)) {
            found.add(
                    new PropertyDifference(
                            path, text(expected), text(actual), kind(expected, actual)));
        }
    }

    /** Templates write numbers and truth values as texts, too. */
    private static boolean isSame(JsonNode expected, JsonNode actual) {
        return expected.equals(actual)
                || (expected.isValueNode()
                        && actual.isValueNode()
                        && expected.asText().equals(actual.asText()));
    }

    private static Kind kind(JsonNode expected, JsonNode actual) {
        if (expected.isMissingNode()) {
            return Kind.ADD;
        }
        return actual.isMissingNode() ? Kind.REMOVE : Kind.NOT_EQUAL;
    }

    private static String text(JsonNode value) {
        if (value.isMissingNode()) {
            return "";
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
