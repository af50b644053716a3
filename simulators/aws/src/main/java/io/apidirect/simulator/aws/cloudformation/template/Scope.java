package io.apidirect.simulator.aws.cloudformation.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.apidirect.simulator.aws.cloudformation.resource.StackIdentity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that intrinsic functions can look at.
 *
 * @param parameters complete values
 * @param exports what other stacks of the account and region export
 */
public record Scope(
        StackIdentity stack,
        Template template,
        Map<String, String> parameters,
        Map<String, String> exports,
        ResourceValues resources) {

    /** What {@code Ref} gives for the name. */
    JsonNode reference(String name) {
        if (name.startsWith("AWS::")) {
            return pseudo(name);
        }
        return Optional.ofNullable(parameters.get(name))
                .map(it -> template.parameter(name).valueOf(it))
                .orElseGet(() -> resources.reference(name));
    }

    private JsonNode pseudo(String name) {
        return switch (name) {
            case "AWS::AccountId" -> TextNode.valueOf(stack.account());
            case "AWS::Region" -> TextNode.valueOf(stack.region());
            case "AWS::StackName" -> TextNode.valueOf(stack.name());
            case "AWS::StackId" -> TextNode.valueOf(stack.id());
            case "AWS::Partition" -> TextNode.valueOf("aws");
            case "AWS::URLSuffix" -> TextNode.valueOf("amazonaws.com");
            case "AWS::NotificationARNs" -> JsonNodeFactory.instance.arrayNode();
            default -> MissingNode.getInstance();
        };
    }

    ArrayNode zones(String region) {
        String name = region.isEmpty() ? stack.region() : region;
        ArrayNode zones = JsonNodeFactory.instance.arrayNode();
        List.of("a", "b", "c").forEach(it -> zones.add(name + it));
        return zones;
    }
}
