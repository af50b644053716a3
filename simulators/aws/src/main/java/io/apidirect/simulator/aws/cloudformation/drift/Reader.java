package io.apidirect.simulator.aws.cloudformation.drift;

import io.apidirect.simulator.aws.cloudformation.resource.RequiredPermission;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceOperation;
import io.apidirect.simulator.aws.cloudformation.stack.Stack;
import io.apidirect.simulator.aws.cloudformation.stack.StackResource;
import java.util.Optional;
import java.util.function.Function;

/**
 * Somebody in whose name resources are read.
 *
 * @param refusals why the caller may not make a call, if so
 */
record Reader(LiveState live, Function<RequiredPermission, Optional<String>> refusals) {

    /** Why the resource cannot be read. */
    Optional<String> trouble(Stack stack, StackResource resource) {
        var request = resource.request(stack.identity());
        return live
                .types()
                .the(resource.type())
                .permissions(ResourceOperation.READ, request)
                .stream()
                .map(it -> it.with(request.tagKeys()))
                .flatMap(it -> refusals.apply(it).stream())
                .findFirst()
                .map(
                        it ->
                                "Failed to detect drift on resource [%s]: %s"
                                        .formatted(resource.logicalId(), it));
    }
}
