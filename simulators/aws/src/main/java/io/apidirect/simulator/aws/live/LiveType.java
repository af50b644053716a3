package io.apidirect.simulator.aws.live;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.cloudformation.resource.RequiredPermission;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceOperation;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceOutcome;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceRequest;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceSchema;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceType;
import io.apidirect.simulator.aws.wire.AwsError;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A type of the table with a service behind it.
 *
 * @param described what the table says
 */
record LiveType(ResourceType described, Backing backing) implements ResourceType {

    private interface Work {
        ResourceOutcome done() throws InterruptedException;
    }

    @Override
    public String name() {
        return described.name();
    }

    @Override
    public ResourceSchema schema() {
        return described.schema();
    }

    @Override
    public List<RequiredPermission> permissions(
            ResourceOperation operation, ResourceRequest request) {
        return described.permissions(operation, request);
    }

    @Override
    public Duration typicalDuration(ResourceOperation operation) {
        return described.typicalDuration(operation);
    }

    @Override
    public ResourceOutcome create(ResourceRequest request) throws InterruptedException {
        return inWordsOfCloudFormation(() -> backing.create(request));
    }

    @Override
    public ResourceOutcome update(ResourceRequest request, ObjectNode previous)
            throws InterruptedException {
        return inWordsOfCloudFormation(() -> backing.update(request, previous));
    }

    @Override
    public ResourceOutcome delete(ResourceRequest request) throws InterruptedException {
        return inWordsOfCloudFormation(() -> backing.delete(request));
    }

    @Override
    public ResourceOutcome deleteWithSnapshot(ResourceRequest request) throws InterruptedException {
        return inWordsOfCloudFormation(() -> backing.deleteWithSnapshot(request));
    }

    @Override
    public Optional<String> takenName(ResourceRequest request) {
        return backing.takenName(request);
    }

    @Override
    public boolean isFull(ResourceRequest request) {
        return backing.isFull(request);
    }

    @Override
    public Optional<ObjectNode> read(ResourceRequest request) {
        return backing.read(request);
    }

    private static ResourceOutcome inWordsOfCloudFormation(Work work) throws InterruptedException {
        try {
            return work.done();
        } catch (AwsError error) {
            var token = UUID.randomUUID();
            return ResourceOutcome.failed(
                    "Resource handler returned message: \"%s\" (RequestToken: %s, HandlerErrorCode: %s)"
                            .formatted(error.message(), token, handlerCode(error.code())));
        }
    }

    private static String handlerCode(String code) {
        if (code.contains("AlreadyExists") || code.contains("AlreadyOwned")) {
            return "AlreadyExists";
        }
        if (code.contains("NotFound") || code.contains("NoSuch")) {
            return "NotFound";
        }
        if (code.contains("Limit") || code.contains("TooMany")) {
            return "ServiceLimitExceeded";
        }
        return "InvalidRequest";
    }
}
