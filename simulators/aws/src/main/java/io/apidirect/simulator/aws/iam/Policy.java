package io.apidirect.simulator.aws.iam;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.apidirect.simulator.aws.wire.AwsError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A policy document. */
public record Policy(List<Statement> statements) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads a document of JSON; refused as AWS refuses it. */
    public static Policy read(String document) {
        try {
            return read(JSON.readTree(document));
        } catch (JsonProcessingException _) {
            throw malformed("Syntax errors in policy.");
        }
    }

    private static Policy read(JsonNode document) {
        if (!document.has("Statement")) {
            throw malformed("Missing required field Statement");
        }
        return new Policy(nodes(document.path("Statement")).map(Policy::statement).toList());
    }

    private static AwsError malformed(String message) {
        return AwsError.refused("MalformedPolicyDocument", message);
    }

    private static Statement statement(JsonNode node) {
        var effect = node.path("Effect").asText();
        if (!effect.equals("Allow") && !effect.equals("Deny")) {
            throw malformed("Missing required field Effect");
        }
        if (!node.has("Action") && !node.has("NotAction")) {
            throw malformed("Missing required field Action");
        }
        return new Statement(
                effect.equals("Allow"),
                texts(node.has("Action") ? node.path("Action") : node.path("NotAction")),
                node.has("NotAction"),
                texts(node.has("Resource") ? node.path("Resource") : node.path("NotResource")),
                node.has("NotResource"),
                principals(node.path("Principal")),
                conditions(node.path("Condition")));
    }

    private static Map<String, List<String>> principals(JsonNode node) {
        if (node.isTextual()) {
            return Map.of("AWS", List.of(node.asText()), "Service", List.of(node.asText()));
        }
        Map<String, List<String>> principals = new LinkedHashMap<>();
        node.propertyStream().forEach(it -> principals.put(it.getKey(), texts(it.getValue())));
        return principals;
    }

    private static List<Condition> conditions(JsonNode node) {
        return node.propertyStream()
                .flatMap(
                        operator ->
                                operator.getValue()
                                        .propertyStream()
                                        .map(
                                                it ->
                                                        new Condition(
                                                                operator.getKey(),
                                                                it.getKey(),
                                                                texts(it.getValue()))))
                .toList();
    }

    private static List<String> texts(JsonNode node) {
        return nodes(node).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> nodes(JsonNode node) {
        if (node.isMissingNode()) {
            return Stream.of();
        }
        return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
    }

    /**
     * Whether the simulator can judge a condition.
     *
     * @param operator such as {@code ForAllValues:StringLike}
     * @param key such as {@code aws:RequestedRegion}
     */
    public static boolean knows(String operator, String key) {
        return new Condition(operator, key, List.of()).isKnown();
    }

    boolean allows(String action, String resource, Circumstances circumstances) {
        return statements.stream()
                .anyMatch(it -> it.isAllow() && it.appliesTo(action, resource, circumstances));
    }

    boolean denies(String action, String resource, Circumstances circumstances) {
        return statements.stream()
                .anyMatch(it -> !it.isAllow() && it.appliesTo(action, resource, circumstances));
    }
}
