package io.apidirect.simulator.aws.cloudformation.changeset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.cloudformation.engine.Blueprint;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceTypes;
import io.apidirect.simulator.aws.cloudformation.stack.PropertyChange;
import io.apidirect.simulator.aws.cloudformation.stack.ResourceChange;
import io.apidirect.simulator.aws.cloudformation.stack.Stack;
import io.apidirect.simulator.aws.cloudformation.stack.StackDefinition;
import io.apidirect.simulator.aws.cloudformation.stack.StackResource;
import io.apidirect.simulator.aws.cloudformation.stack.StackStore;
import io.apidirect.simulator.aws.cloudformation.template.ResourceDeclaration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what a new definition would do to a stack. */
public record ChangeFinder(StackStore stacks, ResourceTypes types) {

    /** Whether an update would do anything, be it only to outputs. */
    public boolean isAnythingDifferent(Stack stack, StackDefinition next) {
        JsonNode before = stack.definition().template().tree().path("Outputs");
        return !before.equals(next.template().tree().path("Outputs"))
                || !find(stack, next).isEmpty();
    }

    /** The changes, in the order in which they would be made; removals last. */
    public List<ResourceChange> find(Stack stack, StackDefinition next) {
        FutureValues values = new FutureValues(stack.resources(), new HashSet<>());
        Blueprint blueprint = Blueprint.of(stacks, stack.withDefinition(next), values);
        PropertyCauses causes = new PropertyCauses(stack.definition(), next, values);
        List<ResourceChange> changes = new ArrayList<>();
        Map<String, Set<String>> needs = blueprint.needs();
        for (String logicalId : inOrder(needs)) {
            change(stack, next, blueprint, values, causes, logicalId).ifPresent(changes::add);
        }
        stack.resources().values().stream()
                .filter(it -> !needs.containsKey(it.logicalId()) && !it.status().isGone())
                .map(ChangeFinder::removal)
                .forEach(changes::add);
        return changes;
    }

    private Optional<ResourceChange> change(
            Stack stack,
            StackDefinition next,
            Blueprint blueprint,
            FutureValues values,
            PropertyCauses causes,
            String logicalId) {
        ObjectNode wanted = blueprint.properties(logicalId);
        ResourceDeclaration declared = blueprint.resource(logicalId);
        Optional<StackResource> current =
                Optional.ofNullable(stack.resources().get(logicalId))
                        .filter(it -> !it.status().isGone());
        if (current.isEmpty()) {
            values.unknown().add(logicalId);
            return Optional.of(addition(declared, wanted));
        }
        List<PropertyChange> details =
                new DetailFinder(types.the(declared.type()).schema(), causes)
                        .find(current.get(), declared, wanted, next.tags());
        if (details.isEmpty()) {
            return Optional.empty();
        }
        String replacement = replacement(details);
        if (!replacement.equals("False")) {
            values.unknown().add(logicalId);
        }
        return Optional.of(
                new ResourceChange(
                        "Modify",
                        logicalId,
                        current.get().physicalId(),
                        declared.type(),
                        Optional.of(replacement),
                        details,
                        Optional.of(
                                context(
                                        current.get().properties(),
                                        current.get().declaration().metadata())),
                        Optional.of(context(wanted, declared.metadata()))));
    }

    private static String replacement(List<PropertyChange> details) {
        boolean isCertain =
                details.stream()
                        .anyMatch(
                                it ->
                                        it.recreation().equals("Always")
                                                && it.evaluation().equals("Static"));
        if (isCertain) {
            return "True";
        }
        boolean isOutOfTheQuestion =
                details.stream().allMatch(it -> it.recreation().equals("Never"));
        return isOutOfTheQuestion ? "False" : "Conditional";
    }

    private static ResourceChange addition(ResourceDeclaration declared, ObjectNode wanted) {
        return new ResourceChange(
                "Add",
                declared.logicalId(),
                Optional.empty(),
                declared.type(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.of(context(wanted, declared.metadata())));
    }

    private static ResourceChange removal(StackResource resource) {
        return new ResourceChange(
                "Remove",
                resource.logicalId(),
                resource.physicalId(),
                resource.type(),
                Optional.empty(),
                List.of(),
                Optional.of(context(resource.properties(), resource.declaration().metadata())),
                Optional.empty());
    }

    private static String context(ObjectNode properties, ObjectNode metadata) {
        ObjectNode context = JsonNodeFactory.instance.objectNode();
        context.set("Properties", properties);
        if (!metadata.isEmpty()) {
            context.set("Metadata", metadata);
        }
        return context.toString();
    }

    private static List<String> inOrder(Map<String, Set<String>> needs) {
        Map<String, Set<String>> open = new LinkedHashMap<>(needs);
        List<String> ordered = new ArrayList<>();
        while (!open.isEmpty()) {
            List<String> ready =
                    open.entrySet().stream()
                            .filter(it -> ordered.containsAll(it.getValue()))
                            .map(Map.Entry::getKey)
                            .toList();
            ordered.addAll(ready);
            open.keySet().removeAll(ready);
        }
        return ordered;
    }
}
