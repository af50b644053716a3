package io.apidirect.simulator.aws.cloudformation.drift;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.cloudformation.drift.ResourceDrift.Status;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceOperation;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceTypes;
import io.apidirect.simulator.aws.cloudformation.stack.Stack;
import io.apidirect.simulator.aws.cloudformation.stack.StackResource;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The resources of stacks as they are rather than as they were made. */
public record LiveState(ResourceTypes types) {

    /** Whether AWS can compare resources of this kind at all. */
    boolean isComparable(Stack stack, StackResource resource) {
        return resource.physicalId().isPresent()
                && !resource.status().isGone()
                && !types.the(resource.type())
                        .permissions(ResourceOperation.READ, resource.request(stack.identity()))
                        .isEmpty();
    }

    ResourceDrift look(Stack stack, StackResource resource, Instant now) {
        Optional<ObjectNode> actual = actual(stack, resource);
        List<PropertyDifference> differences =
                actual.map(it -> PropertyDifferences.between(resource.properties(), it))
                        .orElse(List.of());
        Status found = differences.isEmpty() ? Status.IN_SYNC : Status.MODIFIED;
        return new ResourceDrift(
                resource.logicalId(),
                resource.physicalId(),
                resource.type(),
                actual.isEmpty() ? Status.DELETED : found,
                resource.properties().toString(),
                actual.map(ObjectNode::toString),
                differences,
                now);
    }

    /** The live properties, but only those that the template says; empty where it is gone. */
    private Optional<ObjectNode> actual(Stack stack, StackResource resource) {
        return types.the(resource.type())
                .read(resource.request(stack.identity()))
                .map(live -> asFarAsSaid(resource.properties(), live));
    }

    private static ObjectNode asFarAsSaid(ObjectNode said, ObjectNode live) {
        ObjectNode actual = JsonNodeFactory.instance.objectNode();
        said.propertyStream()
                .filter(it -> live.has(it.getKey()))
                .forEach(
                        it -> {
                            var now = live.path(it.getKey());
                            var isSame = PropertyDifferences.between(it.getValue(), now).isEmpty();
                            actual.set(it.getKey(), isSame ? it.getValue() : now);
                        });
        return actual;
    }

    /**
     * The stack as if CloudFormation had made its resources the way they are now; those that are
     * gone it does not hold. An update of this stack reverts what was done by hand, and a rollback
     * of that update brings it back.
     */
    public Stack of(Stack stack) {
        Map<String, StackResource> resources = new LinkedHashMap<>();
        stack.resources()
                .forEach(
                        (id, resource) -> {
                            if (!isComparable(stack, resource)) {
                                resources.put(id, resource);
                                return;
                            }
                            actual(stack, resource)
                                    .ifPresent(it -> resources.put(id, resource.having(it)));
                        });
        return stack.withResources(resources);
    }
}
