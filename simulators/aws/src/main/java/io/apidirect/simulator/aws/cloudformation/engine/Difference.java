package io.apidirect.simulator.aws.cloudformation.engine;

import io.apidirect.simulator.aws.cloudformation.resource.ResourceSchema;
import io.apidirect.simulator.aws.cloudformation.stack.StackResource;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is different between a resource as it is and as it is wanted.
 *
 * @param properties the names of those that differ
 * @param hasOtherTags whether the stack's tags differ and the type has tags
 */
public record Difference(Set<String> properties, boolean hasOtherTags, boolean isReplacing) {

    /** Compares two states of one resource. */
    public static Difference between(
            ResourceSchema schema, StackResource current, StackResource wanted) {
        Set<String> changed =
                Stream.of(current, wanted)
                        .flatMap(it -> it.properties().propertyStream())
                        .map(it -> it.getKey())
                        .filter(
                                it ->
                                        !current.properties()
                                                .path(it)
                                                .equals(wanted.properties().path(it)))
                        .collect(Collectors.toCollection(TreeSet::new));
        return new Difference(
                changed,
                schema.properties().containsKey("Tags") && !current.tags().equals(wanted.tags()),
                changed.stream().anyMatch(it -> schema.updateOf(it).isReplacing()));
    }

    /** Whether nothing is different. */
    public boolean isNone() {
        return properties.isEmpty() && !hasOtherTags;
    }
}
