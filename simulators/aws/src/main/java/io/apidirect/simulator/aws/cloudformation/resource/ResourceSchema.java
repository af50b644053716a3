package io.apidirect.simulator.aws.cloudformation.resource;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.cloudformation.resource.PropertyFault.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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

    /** Every fault of these resolved properties; empty when there is none. */
    public List<PropertyFault> faultsOf(ObjectNode given) {
        List<PropertyFault> faults = new ArrayList<>();
        properties.values().stream()
                .filter(it -> it.required() && !given.has(it.name()))
                .map(it -> new PropertyFault(it.name(), Kind.MISSING))
                .sorted(Comparator.comparing(PropertyFault::property))
                .forEach(faults::add);
        given.propertyStream()
                .map(Map.Entry::getKey)
                .filter(it -> !properties.containsKey(it))
                .forEach(it -> faults.add(new PropertyFault(it, Kind.UNKNOWN)));
        properties.values().stream()
                .filter(it -> it.pattern().isPresent() && given.has(it.name()))
                .flatMap(it -> textFault(it, given.get(it.name())).stream())
                .sorted(Comparator.comparing(PropertyFault::property))
                .forEach(faults::add);
        return faults;
    }

    private static Optional<PropertyFault> textFault(Property property, JsonNode given) {
        if (!given.isValueNode()) {
            return Optional.of(new PropertyFault(property.name(), Kind.WRONG_TYPE));
        }
        return property.pattern()
                .filter(it -> !it.matcher(given.asText()).matches())
                .map(_ -> new PropertyFault(property.name(), Kind.MALFORMED));
    }
}
