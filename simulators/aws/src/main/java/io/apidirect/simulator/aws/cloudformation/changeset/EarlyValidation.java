package io.apidirect.simulator.aws.cloudformation.changeset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.cloudformation.resource.PropertyFault;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceRequest;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceTypes;
import io.apidirect.simulator.aws.cloudformation.stack.ResourceChange;
import io.apidirect.simulator.aws.cloudformation.stack.Stack;
import io.apidirect.simulator.aws.cloudformation.stack.StackResource;
import io.apidirect.simulator.aws.cloudformation.stack.ValidationFinding;
import io.apidirect.simulator.aws.cloudformation.stack.ValidationFinding.Mode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What AWS checks of a change set before anybody executes it: properties, names, full buckets. */
public record EarlyValidation(ResourceTypes types) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BUCKET = "AWS::S3::Bucket";

    /** Everything that is found. */
    public List<ValidationFinding> find(Stack stack, List<ResourceChange> changes) {
        return changes.stream().flatMap(it -> find(stack, it)).toList();
    }

    private Stream<ValidationFinding> find(Stack stack, ResourceChange change) {
        return switch (change.action()) {
            case "Remove" -> fullBucket(stack, change).stream();
            case "Add" ->
                    Stream.concat(propertyFaults(change), nameConflict(stack, change).stream());
            default -> propertyFaults(change);
        };
    }

    private Stream<ValidationFinding> propertyFaults(ResourceChange change) {
        ObjectNode wanted = wanted(change);
        return types.the(change.type()).schema().faultsOf(wanted).stream()
                .filter(it -> isKnown(wanted, it))
                .map(
                        it ->
                                finding(
                                        "PROPERTY_VALIDATION",
                                        Mode.FAIL,
                                        change,
                                        it.path(),
                                        it.earlyReason()));
    }

    /** Of a value that only the change itself or a dynamic reference gives, nothing is known. */
    private static boolean isKnown(ObjectNode wanted, PropertyFault fault) {
        return !wanted.path(fault.property()).toString().contains("{{");
    }

    private Optional<ValidationFinding> nameConflict(Stack stack, ResourceChange change) {
        ResourceRequest request =
                new ResourceRequest(
                        stack.identity(),
                        change.logicalId(),
                        "before " + change.logicalId(),
                        Optional.empty(),
                        wanted(change),
                        stack.definition().tags());
        return types.the(change.type())
                .takenName(request)
                .filter(it -> !it.contains("{{"))
                .map(
                        it ->
                                finding(
                                        "NAME_CONFLICT_VALIDATION",
                                        Mode.FAIL,
                                        change,
                                        "",
                                        "Resource of type '%s' with identifier '%s' already exists."
                                                .formatted(change.type(), it)));
    }

    private Optional<ValidationFinding> fullBucket(Stack stack, ResourceChange change) {
        return Optional.ofNullable(stack.resources().get(change.logicalId()))
                .filter(
                        it ->
                                it.type().equals(BUCKET)
                                        && !it.declaration().deletionPolicy().keeps(false))
                .map((StackResource it) -> it.request(stack.identity()))
                .filter(it -> types.the(BUCKET).isFull(it))
                .map(
                        it ->
                                finding(
                                        "BUCKET_EMPTINESS_VALIDATION",
                                        Mode.WARN,
                                        change,
                                        "",
                                        "The bucket '%s' is not empty. You must either delete all objects and versions or use the deletion policy to retain it, otherwise the delete operation will fail."
                                                .formatted(it.thePhysicalId())));
    }

    private static ObjectNode wanted(ResourceChange change) {
        return change.after()
                .map(it -> read(it).path("Properties"))
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .orElseGet(JsonNodeFactory.instance::objectNode);
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ValidationFinding finding(
            String validation, Mode mode, ResourceChange change, String below, String reason) {
        return new ValidationFinding(
                validation,
                mode,
                change.logicalId(),
                change.physicalId(),
                change.type(),
                "/Resources/" + change.logicalId() + below,
                reason);
    }
}
