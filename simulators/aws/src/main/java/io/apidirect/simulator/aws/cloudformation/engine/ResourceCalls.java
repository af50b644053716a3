package io.apidirect.simulator.aws.cloudformation.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.clock.ScaledClock;
import io.apidirect.simulator.aws.cloudformation.Refusal;
import io.apidirect.simulator.aws.cloudformation.fault.ResourceFault;
import io.apidirect.simulator.aws.cloudformation.fault.ResourceFault.Moment;
import io.apidirect.simulator.aws.cloudformation.fault.ResourceFaults;
import io.apidirect.simulator.aws.cloudformation.resource.PropertyFault;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceOperation;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceOutcome;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceRequest;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceType;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceTypes;
import io.apidirect.simulator.aws.cloudformation.stack.Stack;
import io.apidirect.simulator.aws.cloudformation.stack.StackResource;
import io.apidirect.simulator.aws.cloudformation.stack.StackStatus;
import io.apidirect.simulator.aws.cloudformation.template.DeletionPolicy;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Calls resource types: first the schema, then the role's permissions, then the faults that are
 * set, then the type itself.
 */
record ResourceCalls(
        ResourceTypes types,
        ExecutionAuthority authority,
        DynamicReferences references,
        ResourceFaults faults,
        ScaledClock clock) {

    ResourceOutcome create(Stack stack, StackResource resource) throws InterruptedException {
        ResourceType type = types.the(resource.type());
        ResourceRequest request = resource.request(stack.identity());
        Optional<String> refusal = schemaRefusal(type, request);
        if (refusal.isPresent()) {
            return ResourceOutcome.failed(refusal.get());
        }
        Optional<String> obstacle = obstacle(stack, type, request, ResourceOperation.CREATE);
        return obstacle.isPresent()
                ? ResourceOutcome.failed(obstacle.get())
                : guarded(() -> type.create(filled(stack, request)));
    }

    ResourceOutcome update(Stack stack, StackResource resource, ObjectNode previous)
            throws InterruptedException {
        ResourceType type = types.the(resource.type());
        ResourceRequest request = resource.request(stack.identity());
        Optional<String> refusal = schemaRefusal(type, request);
        if (refusal.isPresent()) {
            return ResourceOutcome.failed(refusal.get());
        }
        Optional<String> obstacle = obstacle(stack, type, request, ResourceOperation.UPDATE);
        return obstacle.isPresent()
                ? ResourceOutcome.failed(obstacle.get())
                : guarded(() -> type.update(filled(stack, request), previous));
    }

    ResourceOutcome delete(Stack stack, StackResource resource, DeletionPolicy policy)
            throws InterruptedException {
        ResourceType type = types.the(resource.type());
        ResourceRequest request = resource.request(stack.identity());
        Optional<String> obstacle = obstacle(stack, type, request, ResourceOperation.DELETE);
        return obstacle.isPresent()
                ? ResourceOutcome.failed(obstacle.get())
                : guarded(
                        () ->
                                policy == DeletionPolicy.SNAPSHOT
                                        ? type.deleteWithSnapshot(request)
                                        : type.delete(request));
    }

    private ResourceRequest filled(Stack stack, ResourceRequest request) {
        return new ResourceRequest(
                request.stack(),
                request.logicalId(),
                request.token(),
                request.physicalId(),
                references.in(stack.identity(), stack.settings().role(), request.properties()),
                request.tags());
    }

    void pass(StackResource resource, ResourceOperation operation) throws InterruptedException {
        clock.pass(types.the(resource.type()).typicalDuration(operation));
    }

    private static Optional<String> schemaRefusal(ResourceType type, ResourceRequest request) {
        List<String> faults =
                type.schema().faultsOf(request.properties()).stream()
                        .map(PropertyFault::reason)
                        .toList();
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Properties validation failed for resource %s with message:\n%s"
                                .formatted(request.logicalId(), String.join("\n", faults)));
    }

    private Optional<String> obstacle(
            Stack stack, ResourceType type, ResourceRequest request, ResourceOperation operation)
            throws InterruptedException {
        Optional<String> refusal =
                type.permissions(operation, request).stream()
                        .flatMap(
                                it ->
                                        authority
                                                .refusal(
                                                        stack.identity(),
                                                        stack.settings().role(),
                                                        it.with(request.tagKeys()))
                                                .stream())
                        .findFirst()
                        .map(it -> handlerMessage(it, "AccessDenied"));
        return refusal.isPresent() ? refusal : fault(stack, type, request, operation);
    }

    private Optional<String> fault(
            Stack stack, ResourceType type, ResourceRequest request, ResourceOperation operation)
            throws InterruptedException {
        for (Moment moment : moments(stack.status(), operation)) {
            Optional<ResourceFault> fault =
                    faults.strike(stack.identity(), request.logicalId(), type.name(), moment);
            if (fault.isPresent()) {
                return suffer(fault.get());
            }
        }
        return Optional.empty();
    }

    private Optional<String> suffer(ResourceFault fault) throws InterruptedException {
        if (fault.effect() == ResourceFault.Effect.FAIL) {
            return Optional.of(fault.reason());
        }
        faults.awaitRemoval(fault.id());
        return Optional.empty();
    }

    private static List<Moment> moments(StackStatus status, ResourceOperation operation) {
        Moment moment = Moment.valueOf(operation.name());
        return status == StackStatus.ROLLBACK_IN_PROGRESS
                        || status == StackStatus.UPDATE_ROLLBACK_IN_PROGRESS
                ? List.of(Moment.ROLLBACK, moment)
                : List.of(moment);
    }

    private interface Call {
        ResourceOutcome make() throws InterruptedException;
    }

    private static ResourceOutcome guarded(Call call) throws InterruptedException {
        try {
            return call.make();
        } catch (Refusal e) {
            return ResourceOutcome.failed(e.reason());
        } catch (RuntimeException e) {
            String place =
                    Arrays.stream(e.getStackTrace()).findFirst().map(it -> " at " + it).orElse("");
            return ResourceOutcome.failed(
                    handlerMessage("The simulator failed: " + e + place, "InternalFailure"));
        }
    }

    private static String handlerMessage(String message, String code) {
        return "Resource handler returned message: \"%s\" (RequestToken: %s, HandlerErrorCode: %s)"
                .formatted(message, UUID.randomUUID(), code);
    }
}
