package io.apidirect.simulator.aws.cloudformation.changeset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.cloudformation.changeset.PropertyCauses.Cause;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceSchema;
import io.apidirect.simulator.aws.cloudformation.resource.UpdateBehavior;
import io.apidirect.simulator.aws.cloudformation.stack.PropertyChange;
import io.apidirect.simulator.aws.cloudformation.stack.StackResource;
import io.apidirect.simulator.aws.cloudformation.template.ResourceDeclaration;
import io.apidirect.simulator.aws.cloudformation.template.ResourceValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares a resource with what it shall be, down to single values. */
record DetailFinder(ResourceSchema schema, PropertyCauses causes) {

    List<PropertyChange> find(
            StackResource current,
            ResourceDeclaration declared,
            ObjectNode wanted,
            Map<String, String> tags) {
        List<PropertyChange> details = new ArrayList<>();
        for (String name : union(current.properties(), wanted)) {
            Cause cause =
                    causes.of(
                            current.declaration().properties().path(name),
                            declared.properties().path(name));
            compare(
                    details,
                    new Place(name, "/Properties/" + name, recreation(name), cause),
                    current.properties().path(name),
                    wanted.path(name));
        }
        if (schema.properties().containsKey("Tags") && !current.tags().equals(tags)) {
            details.add(whole("Tags", text(object(current.tags())), text(object(tags))));
        }
        if (!current.declaration().metadata().equals(declared.metadata())) {
            details.add(
                    whole(
                            "Metadata",
                            text(current.declaration().metadata()),
                            text(declared.metadata())));
        }
        return details;
    }

    private record Place(String name, String path, String recreation, Cause cause) {
        Place below(String key) {
            return new Place(name, path + "/" + key, recreation, cause);
        }
    }

    private String recreation(String name) {
        UpdateBehavior update = schema.updateOf(name);
        return update == UpdateBehavior.REPLACEMENT ? "Always" : "Never";
    }

    private static void compare(
            List<PropertyChange> details, Place place, JsonNode before, JsonNode after) {
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

    private static PropertyChange whole(
            String attribute, Optional<String> before, Optional<String> after) {
        return new PropertyChange(
                attribute,
                "",
                "/" + attribute,
                "Never",
                "Modify",
                before,
                after,
                "Static",
                "DirectModification",
                Optional.empty());
    }

    private static Optional<String> text(JsonNode value) {
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (value.isTextual() && value.asText().contains(ResourceValues.UNKNOWN.asText())) {
            return Optional.of(ResourceValues.UNKNOWN.asText());
        }
        return Optional.of(value.isValueNode() ? value.asText() : value.toString());
    }

    private static ObjectNode object(Map<String, String> tags) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        tags.forEach(object::put);
        return object;
    }

    private static Set<String> union(JsonNode one, JsonNode other) {
        Set<String> names = new TreeSet<>();
        one.fieldNames().forEachRemaining(names::add);
        other.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
