package io.apidirect.simulator.aws.iam;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceRequest;
import java.util.LinkedHashMap;

/** A role's properties as they are, in the words of templates. */
final class LiveRole {

    private static final ObjectMapper JSON = new ObjectMapper();

    private LiveRole() {}

    static ObjectNode properties(ResourceRequest request, Role role) {
        var now = request.properties().deepCopy();
        now.set("AssumeRolePolicyDocument", document(role.trust()));
        now.put("MaxSessionDuration", role.maxSession());
        now.remove("PermissionsBoundary");
        role.boundary().ifPresent(it -> now.put("PermissionsBoundary", it));
        policies(request.properties().path("Policies"), role, now.putArray("Policies"));
        return now;
    }

    /** Those of the template in its order, then what somebody added. */
    private static void policies(JsonNode wanted, Role role, ArrayNode policies) {
        var left = new LinkedHashMap<>(role.inline());
        for (var policy : wanted) {
            var name = policy.path("PolicyName").asText();
            if (left.containsKey(name)) {
                add(policies, name, left.getOrDefault(name, ""));
                left.remove(name);
            }
        }
        left.forEach((name, text) -> add(policies, name, text));
    }

    private static void add(ArrayNode policies, String name, String text) {
        policies.addObject().put("PolicyName", name).set("PolicyDocument", document(text));
    }

    private static JsonNode document(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept policy is not JSON.", e);
        }
    }
}
