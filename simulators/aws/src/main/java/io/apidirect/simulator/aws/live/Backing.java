package io.apidirect.simulator.aws.live;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceOutcome;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceRequest;
import java.util.Optional;

/** What a service does for stacks; the promises are those of {@code ResourceType}. */
public interface Backing {

    ResourceOutcome create(ResourceRequest request) throws InterruptedException;

    ResourceOutcome update(ResourceRequest request, ObjectNode previous)
            throws InterruptedException;

    ResourceOutcome delete(ResourceRequest request) throws InterruptedException;

    /** Deletes and keeps a snapshot, where the service knows such a thing. */
    default ResourceOutcome deleteWithSnapshot(ResourceRequest request)
            throws InterruptedException {
        return delete(request);
    }

    /** Whether the resource is still there. */
    boolean exists(ResourceRequest request);

    /** What has the name already that the request asks for; empty where nothing has. */
    default Optional<String> takenName(ResourceRequest request) {
        return Optional.empty();
    }

    /** Whether there is something in it that must go before it can be deleted. */
    default boolean isFull(ResourceRequest request) {
        return false;
    }

    /**
     * The properties as they are now; empty where it is gone. What nobody can change by hand is as
     * it was asked for.
     */
    default Optional<ObjectNode> read(ResourceRequest request) {
        return exists(request) ? Optional.of(request.properties()) : Optional.empty();
    }
}
