package io.apidirect.simulator.aws.cloudformation.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.cloudformation.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Finds the sections of a template in its tree and refuses a wrong shape. */
final class TemplateReader {

    private static final Set<String> SECTIONS =
            Set.of(
                    "AWSTemplateFormatVersion",
                    "Description",
                    "Metadata",
                    "Parameters",
                    "Mappings",
                    "Conditions",
                    "Rules",
                    "Transform",
                    "Resources",
                    "Outputs",
                    "Hooks");
    private static final Set<String> RESOURCE_ATTRIBUTES =
            Set.of(
                    "Type",
                    "Properties",
                    "Metadata",
                    "DependsOn",
                    "Condition",
                    "DeletionPolicy",
                    "UpdateReplacePolicy",
                    "UpdatePolicy",
                    "CreationPolicy");
    private static final Pattern LOGICAL_ID = Pattern.compile("[A-Za-z0-9]{1,255}");

    private TemplateReader() {}

    static Template read(ObjectNode tree) {
        refuseUnknownSections(tree);
        refuseNull("", tree);
        if (section(tree, "Resources").isEmpty()) {
            throw Refusal.validation(
                    "Template format error: At least one Resources member must be defined.");
        }
        return new Template(
                tree,
                Optional.ofNullable(tree.get("Description")).map(JsonNode::asText),
                members(tree, "Parameters", TemplateReader::parameter),
                section(tree, "Mappings"),
                section(tree, "Conditions"),
                members(tree, "Resources", TemplateReader::resource),
                members(tree, "Outputs", TemplateReader::output));
    }

    private static void refuseUnknownSections(ObjectNode tree) {
        List<String> unknown =
                tree.propertyStream()
                        .map(Map.Entry::getKey)
                        .filter(it -> !SECTIONS.contains(it))
                        .toList();
        if (!unknown.isEmpty()) {
            throw Refusal.validation("Invalid template property or properties " + unknown);
        }
        JsonNode version = tree.path("AWSTemplateFormatVersion");
        if (!version.isMissingNode() && !version.asText().equals("2010-09-09")) {
            throw Refusal.validation(
                    "Template format error: unsupported value for AWSTemplateFormatVersion.");
        }
        if (tree.has("Transform")) {
            throw Refusal.validation(
                    "Transform "
                            + tree.get("Transform")
                            + " is not offered by this simulator of AWS: it runs no macros.");
        }
    }

    private static void refuseNull(String path, JsonNode node) {
        if (node.isNull()) {
            throw Refusal.validation(
                    "Template format error: [%s] 'null' values are not allowed in templates"
                            .formatted(path));
        }
        node.propertyStream().forEach(it -> refuseNull(path + "/" + it.getKey(), it.getValue()));
        if (node.isArray()) {
            node.forEach(it -> refuseNull(path, it));
        }
    }

    private static ObjectNode section(JsonNode tree, String name) {
        JsonNode section = tree.path(name);
        if (section.isMissingNode()) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (section instanceof ObjectNode object) {
            return object;
        }
        throw Refusal.validation("Template format error: " + name + " must be an object.");
    }

    private static <T> Map<String, T> members(
            ObjectNode tree, String section, BiFunction<String, ObjectNode, T> reader) {
        Map<String, T> members = new LinkedHashMap<>();
        section(tree, section)
                .propertyStream()
                .forEach(
                        it -> {
                            if (!LOGICAL_ID.matcher(it.getKey()).matches()) {
                                throw Refusal.validation(
                                        "Template format error: %s name %s is non alphanumeric."
                                                .formatted(singular(section), it.getKey()));
                            }
                            if (!(it.getValue() instanceof ObjectNode member)) {
                                throw Refusal.validation(
                                        "Template format error: Every %s member must be an object."
                                                .formatted(section));
                            }
                            members.put(it.getKey(), reader.apply(it.getKey(), member));
                        });
        return members;
    }

    private static String singular(String section) {
        return section.substring(0, section.length() - 1);
    }

    private static ParameterDeclaration parameter(String name, ObjectNode node) {
        String type = node.path("Type").asText();
        if (type.isEmpty()) {
            throw Refusal.validation(
                    "Template format error: Every Parameters object must contain a Type member.");
        }
        if (type.startsWith("AWS::SSM::")) {
            throw Refusal.validation(
                    "Parameter '%s' has type %s, which this simulator of AWS does not resolve."
                            .formatted(name, type));
        }
        if (!type.matches(
                "String|Number|CommaDelimitedList|(List<)?(Number|AWS::[A-Za-z0-9:]+)>?")) {
            throw Refusal.validation("Template format error: Unrecognized parameter type: " + type);
        }
        return new ParameterDeclaration(name, node);
    }

    private static ResourceDeclaration resource(String logicalId, ObjectNode node) {
        if (!node.path("Type").isTextual()) {
            throw Refusal.validation(
                    "Template format error: [/Resources/%s] Every Resources object must contain a Type member."
                            .formatted(logicalId));
        }
        node.propertyStream()
                .map(Map.Entry::getKey)
                .filter(it -> !RESOURCE_ATTRIBUTES.contains(it))
                .findFirst()
                .ifPresent(
                        it -> {
                            throw Refusal.validation(
                                    "Invalid template resource property '" + it + "'");
                        });
        return new ResourceDeclaration(
                logicalId,
                node.path("Type").asText(),
                Optional.ofNullable(node.get("Condition")).map(JsonNode::asText),
                texts(node.path("DependsOn")),
                policy(logicalId, node, "DeletionPolicy"),
                policy(logicalId, node, "UpdateReplacePolicy"),
                section(node, "Properties"),
                section(node, "Metadata"));
    }

    private static DeletionPolicy policy(String logicalId, ObjectNode node, String attribute) {
        return DeletionPolicy.parse(logicalId, attribute, node.path(attribute).asText("Delete"));
    }

    private static List<String> texts(JsonNode node) {
        return node.isTextual()
                ? List.of(node.asText())
                : StreamSupport.stream(node.spliterator(), false).map(JsonNode::asText).toList();
    }

    private static OutputDeclaration output(String name, ObjectNode node) {
        if (!node.has("Value")) {
            throw Refusal.validation(
                    "Template format error: Every Outputs member must contain a Value object");
        }
        return new OutputDeclaration(
                name,
                node.get("Value"),
                Optional.ofNullable(node.get("Description")).map(JsonNode::asText),
                Optional.ofNullable(node.path("Export").get("Name")),
                Optional.ofNullable(node.get("Condition")).map(JsonNode::asText));
    }
}
