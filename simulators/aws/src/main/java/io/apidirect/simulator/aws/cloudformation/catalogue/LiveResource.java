package io.apidirect.simulator.aws.cloudformation.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A resource that exists in an account.
 *
 * @param arn empty for a type that cannot be tagged
 * @param properties as they are now
 * @param tags its own, its stack's and those of CloudFormation
 */
public record LiveResource(
        String token,
        String account,
        String region,
        String type,
        String physicalId,
        String arn,
        ObjectNode properties,
        Map<String, String> tags) {

    public LiveResource {
        tags = Map.copyOf(tags);
    }

    /** What the request makes. */
    static LiveResource of(ResourceRequest request, String type, String id, String arn) {
        Map<String, String> tags = new LinkedHashMap<>(request.tags());
        request.properties()
                .path("Tags")
                .forEach(it -> tags.put(it.path("Key").asText(), it.path("Value").asText()));
        return new LiveResource(
                request.token(),
                request.stack().account(),
                request.stack().region(),
                type,
                id,
                arn,
                request.properties(),
                tags);
    }

    boolean isNeighbourOf(LiveResource other) {
        return account.equals(other.account)
                && region.equals(other.region)
                && type.equals(other.type);
    }
}
