package io.apidirect.simulator.aws.cloudformation.changeset;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.cloudformation.changeset.PropertyCauses.Cause;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceSchema;
import io.apidirect.simulator.aws.cloudformation.stack.PropertyChange;
import io.apidirect.simulator.aws.cloudformation.stack.StackResource;
import io.apidirect.simulator.aws.cloudformation.template.ResourceDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares a resource with what it shall be, down to single values. */
record DetailFinder(ResourceSchema schema, PropertyCauses causes) {

    List<PropertyChange> find(
            StackResource current,
            ResourceDeclaration declared,
            ObjectNode wanted,
            Map<String, String> tags) {
        List<PropertyChange> details = new ArrayList<>();
        for (String name : PropertyComparison.union(current.properties(), wanted)) {
            Cause cause =
                    causes.of(
                            current.declaration().properties().path(name),
                            declared.properties().path(name));
            PropertyComparison.compare(
                    details,
                    new PropertyPlace(
                            name, "/Properties/" + name, schema.updateOf(name).recreation(), cause),
                    current.properties().path(name),
                    wanted.path(name));
        }
        if (schema.properties().containsKey("Tags") && !current.tags().equals(tags)) {
            details.add(
                    whole(
                            "Tags",
                            PropertyComparison.text(object(current.tags())),
                            PropertyComparison.text(object(tags))));
        }
        if (!current.declaration().metadata().equals(declared.metadata())) {
            details.add(
                    whole(
                            "Metadata",
                            PropertyComparison.text(current.declaration().metadata()),
                            PropertyComparison.text(declared.metadata())));
        }
        return details;
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

    private static ObjectNode object(Map<String, String> tags) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        tags.forEach(object::put);
        return object;
    }
}
