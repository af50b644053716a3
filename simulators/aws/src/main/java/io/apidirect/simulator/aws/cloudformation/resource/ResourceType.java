package io.apidirect.simulator.aws.cloudformation.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A kind of resource that stacks can hold. The engine validates properties against the schema and
 * checks the permissions before it calls an operation, and spends {@link #typicalDuration} on the
 * scaled clock itself. Each operation runs on its own virtual thread, may block until the resource
 * is stable, and is interrupted when the stack's operation is cancelled.
 */
public interface ResourceType {

    /** As templates write it, such as {@code AWS::S3::Bucket}. */
    String name();

    ResourceSchema schema();

    /** The calls that the operation makes in the name of the stack's role. */
    List<RequiredPermission> permissions(ResourceOperation operation, ResourceRequest request);

    /** How long real AWS needs, without what the operation itself waits for. */
    Duration typicalDuration(ResourceOperation operation);

    /**
     * Makes the resource; called again with the same token it gives the one already made. One that
     * is interrupted and leaves something behind answers {@link ResourceOutcome.Failed} with its
     * physical id, so that it can be deleted; an {@link InterruptedException} says that nothing is
     * left.
     */
    ResourceOutcome create(ResourceRequest request) throws InterruptedException;

    /** Changes the resource in place from the previous properties to the request's. */
    ResourceOutcome update(ResourceRequest request, ObjectNode previous)
            throws InterruptedException;

    /** Deletes the resource; one that is gone already counts as deleted. */
    ResourceOutcome delete(ResourceRequest request) throws InterruptedException;

    /**
     * Deletes the resource and keeps a snapshot of what it held; a type that knows no snapshots
     * only deletes.
     */
    default ResourceOutcome deleteWithSnapshot(ResourceRequest request)
            throws InterruptedException {
        return delete(request);
    }

    /** What has the name already that the request asks for; empty where nothing has. */
    default Optional<String> takenName(ResourceRequest request) {
        return Optional.empty();
    }

    /** Whether there is something in it that must go before it can be deleted. */
    default boolean isFull(ResourceRequest request) {
        return false;
    }

    /** The live properties, for drift; empty when the resource is gone. */
    Optional<ObjectNode> read(ResourceRequest request);
}
