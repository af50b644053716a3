package io.apidirect.simulator.aws.cloudformation.resource;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The properties and attributes of a resource type.
 *
 * @param properties by name; any other property is refused
 * @param attributes what {@code Fn::GetAtt} can ask for; a name that ends in {@code .*} allows any
 *     attribute below it
 */
public record ResourceSchema(Map<String, Property> properties, Set<String> attributes) {

    public ResourceSchema {
        properties = Map.copyOf(properties);
        attributes = Set.copyOf(attributes);
    }

    /** A schema of these properties, without attributes. */
    public static ResourceSchema of(Property... properties) {
        return new ResourceSchema(
                Arrays.stream(properties).collect(toUnmodifiableMap(Property::name, identity())),
                Set.of());
    }

    /** The same schema with these attributes. */
    public ResourceSchema withAttributes(String... names) {
        return new ResourceSchema(properties, Set.of(names));
    }

    /** Whether {@code Fn::GetAtt} can ask for the attribute. */
    public boolean hasAttribute(String attribute) {
        return attributes.contains(attribute)
                || attributes.stream()
                        .anyMatch(
                                it ->
                                        it.endsWith(".*")
                                                && attribute.startsWith(
                                                        it.substring(0, it.length() - 1)));
    }

    /** What changing the property does; a property unknown here counts as changed in place. */
    public UpdateBehavior updateOf(String property) {
        return Optional.ofNullable(properties.get(property))
                .map(Property::update)
                .orElse(UpdateBehavior.NO_INTERRUPTION);
    }

    /** Every fault of these resolved properties, in AWS's words; empty when there is none. */
    public List<String> faultsOf(ObjectNode given) {
        List<String> faults = new ArrayList<>();
        properties.values().stream()
                .filter(it -> it.required() && !given.has(it.name()))
                .map(it -> "#: required key [" + it.name() + "] not found")
                .sorted()
                .forEach(faults::add);
        given.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!properties.containsKey(name)) {
                                faults.add("#: extraneous key [" + name + "] is not permitted");
                            }
                        });
        properties.values().stream()
                .flatMap(it -> patternFault(it, given).stream())
                .sorted()
                .forEach(faults::add);
        return faults;
    }

    private static Optional<String> patternFault(Property property, ObjectNode given) {
        return property.pattern()
                .filter(
                        it ->
                                given.path(property.name()).isValueNode()
                                        && !it.matcher(given.path(property.name()).asText())
                                                .matches())
                .map(
                        it ->
                                "#/%s: failed validation constraint for keyword [pattern]"
                                        .formatted(property.name()));
    }
}
